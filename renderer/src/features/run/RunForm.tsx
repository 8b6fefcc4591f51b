import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lineOf } from '../../commands/line-of'
import { closeRunDialog } from '../../commands/run-dialog-store'
import { DockerLine } from '../../components/DockerLine'
import { useIsStale } from '../../live/use-is-stale'
import { BasicFields } from './BasicFields'
import { commandOfForm } from './form/command-of-form'
import { hasMore, shownForm } from './form/shown-form'
import { keepForm } from './kept-form'
import { MoreFields } from './MoreFields'
import { OtherOptions } from './OtherOptions'
import { PairRows } from './PairRows'
import { PasteLine } from './PasteLine'
import { PortRows } from './PortRows'
import { namedProblem } from './problem-words'
import classes from './RunDialog.module.css'
import { RunFailed } from './RunFailed'
import { RunProgress } from './RunProgress'
import { RunRisks } from './RunRisks'
import { RunFormContext } from './run-form-context'
import { useRunForm } from './use-run-form'
import { useRunSubmit } from './use-run-submit'
import { VolumeRows } from './VolumeRows'

/** The form of the run dialog. @param image what the dialog was opened for */
export function RunForm({ image }: { image: string }) {
  const { t } = useTranslation('run')
  const { access, fill, created, run, problems } = useRunForm(image)
  const { form } = access
  const [isUnfolded, setIsUnfolded] = useState(() => hasMore(form))
  const isStale = useIsStale()
  const done = (): void => {
    keepForm(image, null)
    closeRunDialog()
  }
  const { runId, failure, submit } = useRunSubmit(image, done)
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
          <PasteLine
            onFill={(next) => {
              fill(next)
              if (hasMore(next)) setIsUnfolded(true)
            }}
          />
          <BasicFields />
          <PortRows />
          <VolumeRows />
          <PairRows field="env" />
          <OtherOptions />
          <div>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={isUnfolded}
              leftSection={
                isUnfolded ? (
                  <IconChevronDown size={16} aria-hidden />
                ) : (
                  <IconChevronRight size={16} aria-hidden />
                )
              }
              onClick={() => setIsUnfolded(!isUnfolded)}
            >
              {t('more.title')}
            </Button>
          </div>
          {isUnfolded && <MoreFields />}
        </div>
        <div className={classes.foot}>
          {failure && <RunFailed failure={failure} />}
          <RunRisks options={draft} />
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
