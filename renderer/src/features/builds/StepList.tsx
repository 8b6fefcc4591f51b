import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BuildDetails } from '#shared/contract/builds'
import classes from './StepList.module.css'
import { StepRow } from './StepRow'

/** The steps of a build, one under the other; the running one, or the one that failed, shows its log. */
export function StepList({ details }: { details: BuildDetails }) {
  const { t } = useTranslation('builds')
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const { steps, logs, build } = details
  const shown = steps.toSorted(
    (a, b) =>
      Number(a.startedAt === null) - Number(b.startedAt === null) || (a.startedAt ?? 0) - (b.startedAt ?? 0),
  )
  const running = shown.findLast(({ state, id }) => state === 'running' && logs[id])
  const isOpen = (id: string, state: string): boolean =>
    toggled.get(id) ?? (state === 'failed' || id === running?.id)
  if (steps.length === 0)
    return <p className={classes.nothing}>{build.state === 'running' ? t('preparing') : t('noSteps')}</p>
  return (
    <ol className={classes.root} aria-label={t('tabs.steps')}>
      {shown.map((step, index) => {
        const isNewStage = step.stage !== null && step.stage !== shown[index - 1]?.stage
        return (
          <Fragment key={step.id}>
            {isNewStage && (
              <li className={classes.stage} aria-hidden>
                {t('stage', { name: step.stage })}
              </li>
            )}
            <StepRow
              step={step}
              log={logs[step.id] ?? ''}
              isOpen={isOpen(step.id, step.state)}
              onToggle={() =>
                setToggled((before) => new Map(before).set(step.id, !isOpen(step.id, step.state)))
              }
            />
          </Fragment>
        )
      })}
    </ol>
  )
}
