import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type UpdatableField, updatableFields } from '#shared/commands/container-update'
import type { RunOptions } from '#shared/commands/run/options'
import { lineOf } from '../../commands/line-of'
import { closeRunDialog, type DialogContainer, openLimitsDialog } from '../../commands/run-dialog-store'
import { DockerLine } from '../../components/DockerLine'
import { formatBytes } from '../../format/bytes'
import { useEngineStatus } from '../../live/engine-store'
import { useIsStale } from '../../live/use-is-stale'
import fields from './fields.module.css'
import { writeField } from './form/field-codec'
import { updateFor } from './form/option-changes'
import { type LimitProblem, type LimitTexts, readLimits } from './limits-problems'
import { codeWords } from './problem-words'
import { RestartFields } from './RestartFields'
import classes from './RunDialog.module.css'
import { RunFailed } from './RunFailed'
import { RunProgress } from './RunProgress'
import { useRunSubmit } from './use-run-submit'

const labels = {
  memory: 'more.memory',
  memorySwap: 'limits.swap',
  memoryReservation: 'limits.reservation',
  cpus: 'more.cpus',
  cpuShares: 'limits.shares',
  cpusetCpus: 'limits.cpuset',
  pidsLimit: 'more.pids',
  blkioWeight: 'limits.blkio',
} as const
type Labelled = keyof typeof labels

const examples: Readonly<Record<Labelled, string>> = {
  memory: '512m',
  memorySwap: '1g, -1',
  memoryReservation: '256m',
  cpus: '1.5',
  cpuShares: '1024',
  cpusetCpus: '0-1',
  pidsLimit: '200',
  blkioWeight: '500',
}

/** Limits and restart policy of a container that exists, changed in place. */
export function LimitFields(props: {
  container: DialogContainer
  limits: Partial<RunOptions>
  isAutoRemoved: boolean
  /** Bytes in use; null where it does not run. */
  usage: number | null
}) {
  const { t } = useTranslation('run')
  const { container, limits, usage } = props
  const status = useEngineStatus()
  const isStale = useIsStale()
  const [texts, setTexts] = useState<LimitTexts>(() => textsOf(limits))
  const { runId, failure, submit } = useRunSubmit(() => openLimitsDialog(container), closeRunDialog)
  const cpus = status.state === 'connected' ? status.engine.cpus : 0
  const { after, problems } = readLimits(texts, { before: limits, usage, cpus })
  const command = problems.length === 0 ? updateFor(container.id, limits, after) : null
  const canSubmit = command !== null && !isStale && runId === null
  const put = (field: UpdatableField, text: string): void => setTexts({ ...texts, [field]: text })
  const errorOf = (field: UpdatableField): string | undefined => {
    const problem = problems.find((each) => each.field === field)
    return problem && wordsOf(problem)
  }
  const wordsOf = ({ code }: LimitProblem): string => {
    if (code === 'cannot-unset') return t('limits.cannotUnset')
    if (code === 'below-usage') return t('limits.belowUsage', { usage: formatBytes(usage ?? 0) })
    if (code === 'too-many-cpus') return t('limits.tooManyCpus', { count: cpus })
    return codeWords(t, code)
  }
  const start = (event: FormEvent): void => {
    event.preventDefault()
    if (canSubmit) submit(command)
  }

  return (
    <form className={classes.form} onSubmit={start} noValidate>
      <div className={classes.fields}>
        <p className={fields.hint}>
          {usage === null ? t('limits.note') : t('limits.noteUsage', { usage: formatBytes(usage) })}
        </p>
        <div className={fields.pair}>
          {(Object.keys(labels) as Labelled[]).map((field) => (
            <TextInput
              key={field}
              label={t(labels[field])}
              placeholder={examples[field]}
              value={texts[field] ?? ''}
              error={errorOf(field)}
              onChange={(event) => put(field, event.currentTarget.value.trim())}
              spellCheck={false}
              autoComplete="off"
              {...(field === 'memory' ? { 'data-autofocus': true } : {})}
            />
          ))}
          <RestartFields
            value={texts.restart ?? ''}
            error={errorOf('restart')}
            isDisabled={props.isAutoRemoved}
            onChange={(text) => put('restart', text)}
          />
        </div>
        {props.isAutoRemoved && <p className={fields.hint}>{t('limits.autoRemove')}</p>}
      </div>
      <div className={classes.foot}>
        <div className={classes.told}>{failure && <RunFailed failure={failure} />}</div>
        {command && <DockerLine line={lineOf(command)} />}
        {runId === null ? (
          <div className={classes.end}>
            <span className={classes.reason}>
              {isStale ? t('stale') : command === null && problems.length === 0 ? t('edit.same') : ''}
            </span>
            <Button variant="default" onClick={closeRunDialog}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!canSubmit}>
              {t('edit.update')}
            </Button>
          </div>
        ) : (
          <RunProgress runId={runId} />
        )}
      </div>
    </form>
  )
}

function textsOf(limits: Partial<RunOptions>): LimitTexts {
  return Object.fromEntries(
    updatableFields.flatMap((field) =>
      limits[field] === undefined ? [] : [[field, writeField(field, limits[field])]],
    ),
  )
}
