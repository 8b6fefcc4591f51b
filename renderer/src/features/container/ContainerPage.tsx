import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { PageHeader } from '../../components/PageHeader'
import { useLiveStore } from '../../live/live-store'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import { ContainerHeader } from './ContainerHeader'
import classes from './ContainerPage.module.css'
import { ContainerTabs } from './ContainerTabs'
import { toContainerTab } from './container-tabs'
import { findContainer } from './find-successor'
import { GoneContainer } from './GoneContainer'
import { useRemembered } from './use-remembered'

/** One container: `/containers/:id/:tab?`. Its details are read again whenever its row in the live list changes. */
export function ContainerPage() {
  const { id = '', tab } = useParams<{ id?: string; tab?: string }>()
  const { t } = useTranslation('container')
  const row = useLiveStore((state) => findContainer(id, state.containers))
  const isKnown = useLiveStore((state) => state.known.has('containers'))
  const last = useRemembered(row?.id ?? id, row)

  return (
    <div className={classes.page}>
      <nav className={classes.crumbs} aria-label={t('breadcrumb')}>
        <Link href="/containers">{t('containers')}</Link>
        <span aria-hidden>/</span>
        <span aria-current="page">{last?.name ?? id.slice(0, 12)}</span>
      </nav>
      {row && <PresentContainer key={row.id} id={row.id} tab={tab} />}
      {!row && <PageHeader title={last?.name ?? id.slice(0, 12)} />}
      {!row && isKnown && <GoneContainer id={id} last={last} />}
      {!row && !isKnown && <Skeleton m="lg" height={120} radius="md" aria-label={t('reading')} />}
    </div>
  )
}

function PresentContainer({ id, tab }: { id: string; tab: string | undefined }) {
  const row = useLiveStore((state) => state.containers.get(id))
  const details = useRead(id, (signal) => rpc.containers.inspect({ id }, { signal }), [row])
  if (!row) return null
  return (
    <>
      <ContainerHeader row={row} />
      <ContainerTabs row={row} details={details} tab={toContainerTab(tab)} />
    </>
  )
}
