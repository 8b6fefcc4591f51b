import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AppErrorData } from '#shared/errors'
import { mendsBySignIn } from './sign-in-offer'
import { openSignIn } from './sign-in-store'

/** The way to sign in, beside a failure that a sign-in may mend; nothing beside another one. */
export function SignInButton(props: {
  error: AppErrorData
  /** The registry that was asked, as a person writes it; undefined: none was. */
  registry: string | undefined
  /** Tries again. */
  onSignedIn: () => void
}) {
  const { t } = useTranslation('common')
  const { error, registry, onSignedIn } = props
  if (registry === undefined || !mendsBySignIn(error)) return null
  return (
    <Button
      size="compact-sm"
      style={{ alignSelf: 'flex-start' }}
      data-hint-line={`docker login ${registry}`}
      onClick={() => openSignIn({ server: registry, onSignedIn })}
    >
      {t('signInTo', { registry })}
    </Button>
  )
}
