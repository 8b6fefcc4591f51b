import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { closeRunDialog } from '../../commands/run-dialog-store'
import { SignInButton } from '../../commands/SignInButton'
import { useRemoveContainers } from '../../commands/use-remove-containers'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useLiveStore } from '../../live/live-store'
import classes from './fields.module.css'
import type { RunFailure } from './use-run-submit'

/** Why it failed, with a note of how things are now; and, where a container was made all the same, that it is there, to be looked at or removed. */
export function RunFailed(props: { failure: RunFailure; note?: string; onRetry?: () => void }) {
  const { failure, note, onRetry = () => undefined } = props
  const { t } = useTranslation('run')
  const [, navigate] = useLocation()
  const remove = useRemoveContainers()
  const row = useLiveStore(({ containers }) => containers.get(failure.containerId ?? ''))
  return (
    <div className={classes.section}>
      <ErrorNotice error={failure.error} />
      <SignInButton error={failure.error.data} registry={failure.registry} onSignedIn={onRetry} />
      {note && <p className={classes.hint}>{note}</p>}
      {row && (
        <Group gap="xs">
          <p className={classes.hint}>{t('failed.made', { name: row.name })}</p>
          <Button size="compact-sm" variant="default" onClick={() => remove([row])}>
            {t('failed.remove', { name: row.name })}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              closeRunDialog()
              navigate(`/containers/${row.id}`)
            }}
          >
            {t('failed.open')}
          </Button>
        </Group>
      )}
    </div>
  )
}
