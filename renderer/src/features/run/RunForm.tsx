import { Button } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lineOf } from '../../commands/line-of'
import { closeRunDialog, openRunDialog } from '../../commands/run-dialog-store'
import { DockerLine } from '../../components/DockerLine'
import { useIsStale } from '../../live/use-is-stale'
import { FormTools } from './FormTools'
import { commandOfForm } from './form/command-of-form'
import { shownForm } from './form/shown-form'
import { keepForm } from './kept-form'
import { namedProblem } from './problem-words'
import classes from './RunDialog.module.css'
import { RunFailed } from './RunFailed'
import { RunFields } from './RunFields'
import { RunProgress } from './RunProgress'
import { RunRisks } from './RunRisks'
import { RunFormContext } from './run-form-context'
import { useRunForm } from './use-run-form'
import { useRunSubmit } from './use-run-submit'

/** The form of the run dialog. @param image what the dialog was opened for */
export function RunForm({ image }: { image: string }) {
  const { t } = useTranslation('run')
  const { access, fill, created, run, problems } = useRunForm(image)
  const { form } = access
  // A form that is filled anew shows what of it is folded away.
  const [turn, setTurn] = useState(0)
  const isStale = useIsStale()
  const done = (): void => {
    keepForm(image, null)
    closeRunDialog()
  }
  const { runId, failure, submit } = useRunSubmit(() => openRunDialog(image), done)
  const isBusy = runId !== null
  const [problem] = problems
  const reason = isStale ? t('stale') : problem && namedProblem(t, problem)
  // A port that is taken hinders the start alone.
  const canCreate = !isBusy && !isStale && created !== null
  const canRun = !isBusy && !isStale && run !== null

  const start = (event?: FormEvent): void => {
    event?.preventDefault()
    if (canRun && run) submit(run)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    const isRun = event.ctrlKey || event.metaKey
    // Enter alone ends a word in a list or picks a suggestion; it must not start anything by the way.
    if (isRun) start()
    if (isRun || event.target instanceof HTMLInputElement) event.preventDefault()
  }
  const shown = shownForm(form)
  const { draft } = commandOfForm({ ...shown, image: shown.image || 'IMAGE' }, 'container.run')

  return (
    <RunFormContext value={access}>
      <form className={classes.form} onSubmit={start} onKeyDown={onKey} noValidate>
        <div className={classes.fields}>
          <FormTools
            image={form.image}
            command={run?.kind === 'container.run' ? run : null}
            onFill={(next) => {
              fill(next)
              setTurn(turn + 1)
            }}
          />
          <RunFields key={`fields-${turn}`} />
        </div>
        <div className={classes.foot}>
          <div className={classes.told}>
            {failure && <RunFailed failure={failure} onRetry={start} />}
            <RunRisks options={draft} />
          </div>
          <DockerLine line={lineOf(draft)} />
          {isBusy ? (
            <RunProgress runId={runId} />
          ) : (
            <div className={classes.end}>
              <span className={classes.reason} id="run-reason">
                {reason}
              </span>
              <Button
                variant="default"
                onClick={() => {
                  keepForm(image, null)
                  closeRunDialog()
                }}
              >
                {t('common:cancel')}
              </Button>
              <Button
                variant="default"
                aria-describedby="run-reason"
                disabled={!canCreate}
                onClick={() => created && submit(created)}
              >
                {t('common:action.create')}
              </Button>
              <Button type="submit" aria-describedby="run-reason" disabled={!canRun}>
                {t('run')}
              </Button>
            </div>
          )}
        </div>
      </form>
    </RunFormContext>
  )
}
