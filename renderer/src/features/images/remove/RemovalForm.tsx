import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import type { RemovalFacts } from '#shared/contract/images'
import { isActive } from '#shared/domain/usage'
import type { RemovalAnswer } from '../../../commands/image-removal-store'
import { LossList } from '../../../commands/LossList'
import { lineOf } from '../../../commands/line-of'
import { lossesOf } from '../../../commands/losses-of'
import { ContainerState } from '../../../components/ContainerState'
import { DockerLine } from '../../../components/DockerLine'
import { formatBytes } from '../../../format/bytes'
import { useLiveStore } from '../../../live/live-store'
import { removalAnswer } from './removal-answer'
import { planRemoval } from './removal-plan'
import classes from './remove.module.css'
import { StepList } from './StepList'

interface RemovalFormProps {
  /** By names, or ids of images without one. */
  readonly command: CommandOf<'image.remove'>
  readonly facts: RemovalFacts
  /** As the person leaves it; null: not at all. */
  readonly onAnswer: (answer: RemovalAnswer | null) => void
}

/** What a removal will do, the choices that change it, and the docker lines that it stands for. */
export function RemovalForm({ command, facts, onAnswer }: RemovalFormProps) {
  const { t } = useTranslation('images')
  const containers = useLiveStore((state) => state.containers)
  const [force, setForce] = useState(command.force === true)
  const [withContainers, setWithContainers] = useState(false)
  const plan = useMemo(
    () => planRemoval({ targets: command.targets, force, withContainers }, facts, [...containers.values()]),
    [command.targets, force, withContainers, facts, containers],
  )
  const { prediction, holders, before } = plan
  const losses = before.flatMap(lossesOf)
  const answer = removalAnswer(plan)
  const isDeleting = prediction.steps.some(({ outcome }) => outcome === 'deleted')
  const isUntagging = prediction.steps.some(({ outcome }) => outcome === 'untagged')
  return (
    <Stack gap="sm">
      <StepList steps={prediction.steps} />
      {answer && (
        <p className={classes.freed}>
          {isDeleting && prediction.freed !== null
            ? t('remove.freed', { size: formatBytes(prediction.freed) })
            : isDeleting
              ? t('remove.freedUnknown')
              : t('remove.freesNothing')}{' '}
          {isDeleting && <span className={classes.quiet}>{t('remove.sharedStays')}</span>}
          {!isDeleting && isUntagging && <span className={classes.quiet}>{t('remove.untaggedHint')}</span>}
        </p>
      )}
      {holders.length > 0 && (
        <div>
          <Checkbox
            checked={withContainers}
            onChange={(event) => setWithContainers(event.currentTarget.checked)}
            label={t('remove.withContainers', { count: holders.length })}
          />
          <ul className={classes.holders} aria-label={t('remove.holders')}>
            {holders.map((row) => (
              <li key={row.id} className={classes.holder}>
                <bdi>{row.name}</bdi> <ContainerState row={row} />
                {isActive(row) && <span>{t('remove.isStopped')}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {losses.length > 0 && <LossList losses={losses} />}
      {(plan.isForceOfUse || force) && (
        <Checkbox
          checked={force}
          onChange={(event) => setForce(event.currentTarget.checked)}
          label={t('remove.force')}
          description={t('remove.forceHint')}
        />
      )}
      {[...before, ...(answer ? [answer.command] : [])].map((each) => (
        <DockerLine key={each.kind} line={lineOf(each)} />
      ))}
      <Group justify="flex-end" gap="sm">
        {/* Focus starts here: Enter must not destroy. */}
        <Button variant="default" data-autofocus onClick={() => onAnswer(null)}>
          {t(answer ? 'common:cancel' : 'common:close')}
        </Button>
        {(answer || holders.length > 0 || plan.isForceOfUse) && (
          <Button color="red" disabled={!answer} onClick={() => onAnswer(answer)}>
            {t(force ? 'remove.byForce' : 'common:action.remove')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
