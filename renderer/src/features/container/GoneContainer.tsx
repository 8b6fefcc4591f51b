import { Button } from '@mantine/core'
import { IconBoxOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import { EmptyState } from '../../components/EmptyState'
import { useLiveStore } from '../../live/live-store'
import { findSuccessor } from './find-successor'

/** In place of a container that is not there: says so, offers the one that took its place, and a way back. */
export function GoneContainer({ id, last }: { id: string; last: ContainerRow | null }) {
  const { t } = useTranslation('container')
  const successor = useLiveStore((state) => (last ? findSuccessor(last, state.containers.values()) : null))
  return (
    <EmptyState
      icon={<IconBoxOff size={28} />}
      title={last ? t('gone.removed', { name: last.name }) : t('gone.unknown')}
      text={last ? t('gone.removedText') : t('gone.unknownText', { id: id.slice(0, 12) })}
      line="docker ps --all"
    >
      {successor && (
        <Button component={Link} href={`/containers/${successor.id}`}>
          {t('gone.openSuccessor', { name: successor.name })}
        </Button>
      )}
      <Button component={Link} href="/containers" variant="default">
        {t('gone.back')}
      </Button>
    </EmptyState>
  )
}
