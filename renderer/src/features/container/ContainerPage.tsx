import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import classes from '../../components/DetailPage.module.css'
import { PageHeader } from '../../components/PageHeader'
import { useLiveStore } from '../../live/live-store'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import { readLogsEarly } from '../logs/early-log'
import { ContainerHeader } from './ContainerHeader'
import { ContainerTabs } from './ContainerTabs'
import { type ContainerTab, toContainerTab } from './container-tabs'
import { findContainer } from './find-successor'
import { GoneContainer } from './GoneContainer'
import { GoneNotice } from './GoneNotice'
import { useRemembered } from './use-remembered'

readLogsEarly()

/** One container: `/containers/:id/:tab?`. Its details are read again whenever its row in the live list changes. */
export function ContainerPage() {
  const { id = '', tab } = useParams<{ id?: string; tab?: string }>()
  const { t } = useTranslation('container')
  const row = useLiveStore((state) => findContainer(id, state.containers))
  const isKnown = useLiveStore((state) => state.known.has('containers'))
  const last = useRemembered(row?.id ?? id, row)
  const openTab = toContainerTab(tab)
  // The log of a container that was removed stays, and goes on with the one that takes its place.
  const shown = row ?? (openTab === 'logs' && isKnown ? last : null)

  return (
    <div className={classes.page}>
      <nav className={classes.crumbs} aria-label={t('breadcrumb')}>
        <Link href="/containers">{t('containers')}</Link>
        <span aria-hidden>/</span>
        <span aria-current="page">{last?.name ?? id.slice(0, 12)}</span>
      </nav>
      {shown && <ShownContainer key={shown.id} row={shown} isGone={!row} tab={openTab} />}
      {!shown && <PageHeader title={last?.name ?? id.slice(0, 12)} />}
      {!shown && isKnown && <GoneContainer id={id} last={last} />}
      {!shown && !isKnown && <Skeleton m="lg" height={120} radius="md" aria-label={t('reading')} />}
    </div>
  )
}

/** The tabs that show what only the engine's whole answer tells. */
const detailedTabs: readonly ContainerTab[] = ['overview', 'inspect']

function ShownContainer({ row, isGone, tab }: { row: ContainerRow; isGone: boolean; tab: ContainerTab }) {
  const { id } = row
  const needsDetails = detailedTabs.includes(tab)
  const details = useRead(
    id,
    (signal) => (needsDetails ? rpc.containers.inspect({ id }, { signal }) : untilWanted),
    [row, needsDetails],
  )
  return (
    <>
      {isGone ? <GoneNotice last={row} /> : <ContainerHeader row={row} />}
      <ContainerTabs row={row} isGone={isGone} details={details} tab={tab} />
    </>
  )
}

/** Never settles: nothing is asked of the engine for a tab that does not show it. */
const untilWanted = new Promise<never>(() => undefined)
