import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import { PageHeader } from '../../components/PageHeader'
import { useLiveStore } from '../../live/live-store'
import { findSuccessor } from './find-successor'

/** Above the log of a container that was removed: says so, and leads to the one that took its place. */
export function GoneNotice({ last }: { last: ContainerRow }) {
  const { t } = useTranslation('container')
  const successor = useLiveStore((state) => findSuccessor(last, state.containers.values()))
  return (
    <PageHeader
      title={t('gone.removed', { name: last.name })}
      subtitle={
        <span role="status">
          {successor ? t('gone.logGoesOn', { name: successor.name }) : t('gone.logStays')}
        </span>
      }
    >
      {successor && (
        <Button component={Link} size="compact-sm" href={`/containers/${successor.id}/logs`}>
          {t('gone.openSuccessor', { name: successor.name })}
        </Button>
      )}
      <Button component={Link} size="compact-sm" variant="default" href="/containers">
        {t('gone.back')}
      </Button>
    </PageHeader>
  )
}
