import { Modal, SegmentedControl, Skeleton, Stack } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { prunedImages } from '#shared/domain/pruned-images'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { useLiveStore } from '../../../live/live-store'
import { rpc } from '../../../rpc/client'
import { useRead } from '../../../rpc/use-read'
import remove from '../remove/remove.module.css'
import { CleanUpForm } from './CleanUpForm'

/** Finds images that nothing needs, names each with the space that it gives back, and removes those chosen. */
export function CleanUpDialog(props: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('images')
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={t('cleanUp.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Body onClose={props.onClose} />
    </Modal>
  )
}

function Body({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('images')
  const images = useLiveStore((state) => state.images)
  const containers = useLiveStore((state) => state.containers)
  const [isAll, setIsAll] = useState(false)
  const found = useMemo(
    () => prunedImages({ all: isAll }, images.values(), containers.values(), Date.now()),
    [isAll, images, containers],
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
        <CleanUpForm key={String(isAll)} isAll={isAll} found={found} facts={value} onClose={onClose} />
      ) : error ? (
        <ErrorNotice error={error} onRetry={again} />
      ) : (
        <Skeleton height={160} radius="md" />
      )}
    </Stack>
  )
}
