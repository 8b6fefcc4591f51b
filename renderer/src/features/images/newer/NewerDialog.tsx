import { Button, Group, Modal, Stack } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { containersByImage } from '#shared/domain/usage'
import { startTransfer } from '../../../commands/start-transfer'
import { useLiveStore } from '../../../live/live-store'
import { NewerNote } from './NewerNote'
import classes from './newer.module.css'
import { askNewer, forgetNewer, useNewerStore } from './newer-store'

/** Asks the registries of all given tags whether they have newer images, and pulls those that are newer. */
export function NewerDialog(props: { references: readonly string[] | null; onClose: () => void }) {
  const { t } = useTranslation('image')
  return (
    <Modal
      opened={props.references !== null}
      onClose={props.onClose}
      title={t('newer.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {props.references && <Answers references={props.references} onClose={props.onClose} />}
    </Modal>
  )
}

function Answers({ references, onClose }: { references: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation('image')
  const known = useNewerStore(({ byReference }) => byReference)
  const images = useLiveStore((state) => state.images)
  const containers = useLiveStore((state) => state.containers)
  const used = useMemo(() => {
    const byImage = containersByImage(containers.values())
    return new Set([...images.values()].filter(({ id }) => byImage.has(id)).flatMap(({ tags }) => tags))
  }, [images, containers])
  const asked = useRef(references)
  useEffect(() => {
    const controller = new AbortController()
    void askNewer(asked.current, controller.signal)
    return () => controller.abort()
  }, [])
  const newer = references.filter((reference) => {
    const state = known.get(reference)
    return state?.type === 'told' && state.check.state === 'newer'
  })
  const asking = references.filter((reference) => known.get(reference)?.type === 'asking')
  return (
    <Stack gap="sm">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={classes.list} tabIndex={0} aria-label={t('newer.list')}>
        {references.map((reference) => (
          <li key={reference} className={classes.item}>
            <bdi className={classes.name}>{reference}</bdi>
            <NewerNote reference={reference} isUsed={used.has(reference)} />
          </li>
        ))}
      </ul>
      <p className={classes.sum} role="status">
        {asking.length > 0
          ? t('newer.progress', { done: references.length - asking.length, total: references.length })
          : t('newer.summary', { count: newer.length })}
      </p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common:close')}
        </Button>
        {newer.length > 0 && (
          <Button
            onClick={() => {
              for (const reference of newer)
                void startTransfer({ kind: 'image.pull', reference }).then(() => forgetNewer(reference))
              onClose()
            }}
          >
            {t('newer.pullAll', { count: newer.length })}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
