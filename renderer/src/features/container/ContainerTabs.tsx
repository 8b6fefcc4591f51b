import { Skeleton, Tabs } from '@mantine/core'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ContainerDetails } from '#shared/contract/containers'
import type { ContainerRow } from '#shared/contract/rows'
import classes from '../../components/DetailPage.module.css'
import { lazyPart } from '../../components/lazy/lazy-part'
import { loadTexts } from '../../i18n/late-texts'
import type { Reading } from '../../rpc/use-read'
import { type ContainerTab, containerTabs } from './container-tabs'
import { InspectTab } from './InspectTab'
import { OverviewTab } from './overview/OverviewTab'
import { ProcessesTab } from './processes/ProcessesTab'
import { StatsTab } from './stats/StatsTab'

const ContainerLogs = lazyPart(async () => (await import('../logs/ContainerLogs')).ContainerLogs)
const ContainerTerminal = lazyPart(
  async () => (await import('../terminals/ContainerTerminal')).ContainerTerminal,
)

const ChangesTab = lazyPart(async () => {
  const [{ ChangesTab: tab }] = await Promise.all([import('./changes/ChangesTab'), loadTexts('files')])
  return tab
})

const labels = {
  overview: 'tabs.overview',
  logs: 'tabs.logs',
  terminal: 'tabs.terminal',
  inspect: 'tabs.inspect',
  stats: 'tabs.stats',
  processes: 'tabs.processes',
  changes: 'tabs.changes',
} as const satisfies Record<ContainerTab, string>

/** The tabs of the container page; the open one stands in the address. Only the open one is there at all. */
export function ContainerTabs(props: {
  row: ContainerRow
  /** It was removed: only its log is still there. */
  isGone: boolean
  details: Reading<ContainerDetails>
  tab: ContainerTab
}) {
  const { row, isGone, details, tab } = props
  const { t } = useTranslation('container')
  const [, navigate] = useLocation()
  return (
    <Tabs
      className={classes.tabs}
      value={tab}
      onChange={(next) => navigate(`/containers/${row.id}/${next ?? 'overview'}`, { replace: true })}
      keepMounted={false}
    >
      <Tabs.List className={classes.list} aria-label={t('tabs.label')}>
        {containerTabs.map((name) => (
          <Tabs.Tab key={name} value={name} disabled={isGone && name !== 'logs'}>
            {t(labels[name])}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="overview" className={classes.panel}>
        <OverviewTab row={row} details={details} />
      </Tabs.Panel>
      <Tabs.Panel value="logs" className={classes.filled}>
        <Suspense fallback={<Skeleton height="100%" />}>
          <ContainerLogs row={row} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="terminal" className={classes.filled}>
        <Suspense fallback={<Skeleton height="100%" />}>
          <ContainerTerminal row={row} />
        </Suspense>
      </Tabs.Panel>
      <Tabs.Panel value="inspect" className={classes.filled}>
        <InspectTab name={row.name} details={details} />
      </Tabs.Panel>
      <Tabs.Panel value="stats" className={classes.panel}>
        <StatsTab row={row} />
      </Tabs.Panel>
      <Tabs.Panel value="processes" className={classes.panel}>
        <ProcessesTab row={row} />
      </Tabs.Panel>
      <Tabs.Panel value="changes" className={classes.filled}>
        <Suspense fallback={<Skeleton height="100%" />}>
          <ChangesTab row={row} />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  )
}
