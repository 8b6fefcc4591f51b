import { Button } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { RunOptions } from '#shared/commands/run/options'
import { withoutSecrets } from '#shared/commands/run/secrets'
import { lineOf } from '../../commands/line-of'
import { closeRunDialog, openEditDialog } from '../../commands/run-dialog-store'
import { DockerLine } from '../../components/DockerLine'
import { useLiveStore } from '../../live/live-store'
import { useIsStale } from '../../live/use-is-stale'
import { EditChanges } from './EditChanges'
import { EditNotes } from './EditNotes'
import { type EditedContainer, editCommand } from './edited-container'
import { optionChanges } from './form/option-changes'
import { namedProblem } from './problem-words'
import classes from './RunDialog.module.css'
import { RunFailed } from './RunFailed'
import { RunFields } from './RunFields'
import { RunProgress } from './RunProgress'
import { RunRisks } from './RunRisks'
import { RunFormContext } from './run-form-context'
import { useRunForm } from './use-run-form'
import { useRunSubmit } from './use-run-submit'

/** The form of a container that exists: what changes is listed, and done by an update or by making it again. */
export function EditForm({ edited }: { edited: EditedContainer }) {
  const { t } = useTranslation('run')
  const { access, run, problems } = useRunForm('', edited)
  const containers = useLiveStore((state) => state.containers)
  const isStale = useIsStale()
  const { runId, failure, submit } = useRunSubmit(() => openEditDialog(edited), closeRunDialog)
  const after = useMemo(() => (run === null ? null : optionsOf(run, edited.name)), [run, edited])
  const changes = after === null ? [] : optionChanges(edited.options, after)
  const isSame = after !== null && changes.length === 0 && !edited.isImageNewer
  const command =
    after === null
      ? null
      : editCommand(edited, after, new Set([...containers.values()].map(({ name }) => name)))
  // Not where the connection broke, or where the old one could not come back.
  const isBack = !isStale && [...containers.values()].some(({ name }) => name === edited.name)
  const isUpdate = command?.kind === 'container.update'
  const [problem] = problems
  const reason = isStale ? t('stale') : problem ? namedProblem(t, problem) : isSame ? t('edit.same') : ''
  const canSubmit = command !== null && !isSame && !isStale && runId === null

  const start = (event?: FormEvent): void => {
    event?.preventDefault()
    if (canSubmit) submit(command)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    const isRun = event.ctrlKey || event.metaKey
    if (isRun) start()
    if (isRun || event.target instanceof HTMLInputElement) event.preventDefault()
  }
  return (
    <RunFormContext value={access}>
      <form className={classes.form} onSubmit={start} onKeyDown={onKey} noValidate>
        <div className={classes.fields}>
          <RunFields />
        </div>
        <div className={classes.foot}>
          <div className={classes.told}>
            {failure && (
              <RunFailed
                failure={failure}
                {...(isBack ? { note: t('edit.back', { name: edited.name }) } : {})}
                onRetry={start}
              />
            )}
            <EditChanges changes={changes} />
            <EditNotes edited={edited} isRecreated={!isUpdate && !isSame} />
            {after && <RunRisks options={after} />}
          </div>
          {command && !isSame && <DockerLine line={lineOf(withoutSecrets(command))} />}
          {runId === null ? (
            <div className={classes.end}>
              <span className={classes.reason} id="edit-reason">
                {reason}
              </span>
              <Button variant="default" onClick={closeRunDialog}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" aria-describedby="edit-reason" disabled={!canSubmit}>
                {isUpdate ? t('edit.update') : t('common:action.recreate')}
              </Button>
            </div>
          ) : (
            <RunProgress runId={runId} />
          )}
        </div>
      </form>
    </RunFormContext>
  )
}

/** What the form says of the container itself; a name that is left out stays. */
function optionsOf(command: Record<string, unknown> & RunOptions, name: string): RunOptions {
  const { kind: _kind, detach: _detach, ...options } = command
  return { ...options, name: command.name ?? name } as RunOptions
}
