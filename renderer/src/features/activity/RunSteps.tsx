import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { RunStep } from '#shared/contract/run-step'
import { formatBytes } from '../../format/bytes'
import { formatDuration } from '../../format/time'
import classes from './RunSteps.module.css'

/** What just happened: the steps of a run in plain sentences, each with its time since the first. */
export function RunSteps({ steps }: { steps: readonly RunStep[] }) {
  const { t } = useTranslation(['activity'])
  const start = steps[0]?.at ?? 0
  return (
    <section className={classes.root} aria-label={t('steps.title')}>
      <h2 className={classes.title}>{t('steps.title')}</h2>
      <ol className={classes.list}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity of their own
          <li key={`${step.type}-${index}`} className={classes.step} data-type={step.type}>
            <span className={classes.time}>{timeWord(step.at - start)}</span>
            <span className={classes.words}>
              {sentence(step, t)}
              {step.type === 'output' && step.text !== '' && (
                <pre className={classes.output}>{step.text}</pre>
              )}
              {step.type === 'failed' && step.message !== '' && (
                <q className={classes.output}>{step.message}</q>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** `+12 ms`, `+3.4 s`. */
function timeWord(milliseconds: number): string {
  return milliseconds < 1000
    ? `+${Math.max(0, Math.round(milliseconds))} ms`
    : `+${formatDuration(milliseconds)}`
}

function sentence(step: RunStep, t: TFunction<['activity']>): string {
  switch (step.type) {
    case 'asked':
      return step.image === undefined ? t('steps.askedStart') : t('steps.asked', { image: step.image })
    case 'image-found':
      return t('steps.imageFound', { image: step.image })
    case 'image-missing':
      return t('steps.imageMissing', { image: step.image })
    case 'pulled': {
      const facts = { layers: t('steps.layers', { count: step.layers }), time: formatDuration(step.took) }
      return step.bytes === null
        ? t('steps.pulled', { image: step.image, ...facts })
        : t('steps.pulledBytes', { image: step.image, ...facts, size: formatBytes(step.bytes) })
    }
    case 'created':
      return step.name === ''
        ? t('steps.created', { id: step.id.slice(0, 12) })
        : t('steps.createdNamed', { id: step.id.slice(0, 12), name: step.name })
    case 'volume':
      return step.isNew
        ? t('steps.volumeNew', { name: step.name.slice(0, 40), path: step.destination })
        : t('steps.volume', { name: step.name.slice(0, 40), path: step.destination })
    case 'network':
      return t('steps.network', { name: step.name })
    case 'started':
      return t('steps.started')
    case 'output':
      return step.stream === 'stderr' ? t('steps.errorOutput') : t('steps.output')
    case 'killed':
      return t('steps.killed', { signal: step.signal })
    case 'out-of-memory':
      return t('steps.outOfMemory')
    case 'ended':
      return step.exitCode === 0 ? t('steps.endedWell') : t('steps.ended', { code: step.exitCode })
    case 'removed':
      return t('steps.removed')
    case 'failed':
      return t('steps.failed')
  }
}
