import { Modal, SegmentedControl, Skeleton, Stack } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import { prunedImages } from '#shared/domain/pruned-images'
import type { RemovalAnswer } from '../../../commands/image-removal-store'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { useLiveStore } from '../../../live/live-store'
import { rpc } from '../../../rpc/client'
import { useRead } from '../../../rpc/use-read'
import remove from '../remove/remove.module.css'
import { CleanUpForm } from './CleanUpForm'

interface CleanUpDialogProps {
  /** Null: closed. */
  readonly command: CommandOf<'image.prune'> | null
  /** Another one for each question. */
  readonly turn: number
  readonly onAnswer: (answer: RemovalAnswer | null) => void
}

/** Finds images that nothing needs, names each with the space that it gives back, and removes those chosen. */
export function CleanUpDialog({ command, turn, onAnswer }: CleanUpDialogProps) {
  const { t } = useTranslation('images')
  return (
    <Modal
      opened={command !== null}
      onClose={() => onAnswer(null)}
      title={t('cleanUp.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {command && <Body key={turn} command={command} onAnswer={onAnswer} />}
    </Modal>
  )
}

interface BodyProps {
  readonly command: CommandOf<'image.prune'>
  readonly onAnswer: (answer: RemovalAnswer | null) => void
}

function Body({ command, onAnswer }: BodyProps) {
  const { t } = useTranslation('images')
  const images = useLiveStore((state) => state.images)
  const containers = useLiveStore((state) => state.containers)
  const [isAll, setIsAll] = useState(command.all === true)
  const asked = useMemo(
    (): CommandOf<'image.prune'> => ({ ...command, all: isAll || undefined, force: true }),
    [command, isAll],
  )
  const found = useMemo(
    () => prunedImages(asked, images.values(), containers.values(), Date.now()),
    [asked, images, containers],
  )
  const ids = useMemo(
    () => prunedImages({ all: true }, images.values(), containers.values(), Date.now()).map(({ id }) => id),
    [images, containers],
  )
  const { value, error, again } = useRead(
    ids.join(),
    (signal) => rpc.images.removalFacts({ ids }, { signal }),
    [],
  )
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        aria-label={t('cleanUp.which')}
        value={isAll ? 'unused' : 'dangling'}
        onChange={(next) => setIsAll(next === 'unused')}
        data={[
          { value: 'dangling', label: t('cleanUp.dangling') },
          { value: 'unused', label: t('cleanUp.unused') },
        ]}
      />
      <p className={`${remove.freed} ${remove.quiet}`}>
        {t(isAll ? 'cleanUp.unusedHint' : 'cleanUp.danglingHint')}
      </p>
      {value ? (
        <CleanUpForm key={String(isAll)} prune={asked} found={found} facts={value} onAnswer={onAnswer} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={again} />
      ) : (
        <Skeleton height={160} radius="md" />
      )}
    </Stack>
  )
}
