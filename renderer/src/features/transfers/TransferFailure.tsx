import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { registryName, registryOfReference } from '#shared/domain/registry-server'
import { AppError, type AppErrorData } from '#shared/errors'
import { openSignIn } from '../../commands/sign-in-store'
import { ErrorNotice } from '../../components/ErrorNotice'
import classes from './TransferPanel.module.css'

/** Why a transfer failed; where its registry refused, with the way to sign in, after which it is tried again. */
export function TransferFailure(props: { error: AppErrorData; reference: string; onSignedIn: () => void }) {
  const { t } = useTranslation('images')
  const registry = registryName(registryOfReference(props.reference))
  const asksForSignIn = props.error.code === 'registry-denied' || props.error.code === 'registry-limit'
  return (
    <div className={classes.error}>
      <ErrorNotice error={new AppError(props.error)} />
      {asksForSignIn && (
        <Button
          size="compact-sm"
          mt={8}
          onClick={() => openSignIn({ server: registry, onSignedIn: props.onSignedIn })}
        >
          {t('transfer.signIn', { registry })}
        </Button>
      )}
    </div>
  )
}
