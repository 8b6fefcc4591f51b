import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { registryName, registryServer } from '#shared/domain/registry-server'
import type { AppError } from '#shared/errors'
import { openSignIn } from '../../commands/sign-in-store'
import { ErrorNotice } from '../../components/ErrorNotice'
import classes from './search.module.css'

/** Why a registry could not be asked, by whom; where it refused, with the way to sign in. */
export function SearchFailure(props: { error: AppError; registry: string; onAgain: () => void }) {
  const { t } = useTranslation('registries')
  const registry = registryName(registryServer(props.registry))
  return (
    <div className={classes.failure}>
      <ErrorNotice error={props.error} onRetry={props.onAgain} />
      {(props.error.code === 'registry-denied' || props.error.code === 'registry-limit') && (
        <Button
          size="compact-sm"
          mt={8}
          onClick={() => openSignIn({ server: registry, onSignedIn: props.onAgain })}
        >
          {t('images:transfer.signIn', { registry })}
        </Button>
      )}
    </div>
  )
}
