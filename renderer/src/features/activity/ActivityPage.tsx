import { Button, Select } from '@mantine/core'
import { IconHistory, IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import { EmptyState } from '../../components/EmptyState'
import { FilterInput } from '../../components/FilterInput'
import { PageHeader } from '../../components/PageHeader'
import { useActivityStore } from '../../live/activity-store'
import { rpc } from '../../rpc/client'
import { ActivityItem } from './ActivityItem'
import classes from './ActivityPage.module.css'
import { ExportMenu } from './ExportMenu'
import {
  type ActivityFilter,
  type ActivityKind,
  activityFilters,
  activityKinds,
  filterActivity,
} from './filter-activity'

const filterWords = {
  all: 'activity:filter.all',
  running: 'activity:filter.running',
  done: 'activity:filter.done',
  failed: 'activity:filter.failed',
  cancelled: 'activity:filter.cancelled',
} as const satisfies Record<ActivityFilter, string>

const kindWords = {
  all: 'activity:kind.all',
  container: 'activity:kind.container',
  image: 'activity:kind.image',
  volume: 'activity:kind.volume',
  network: 'activity:kind.network',
  other: 'activity:kind.other',
} as const satisfies Record<ActivityKind, string>

/** How many entries are drawn; earlier ones are found with the filter. */
const shownAtMost = 200

/** What was run: each line with its outcome, newest first. */
export function ActivityPage() {
  const { t } = useTranslation('activity')
  const { entries } = useActivityStore()
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<ActivityFilter>('all')
  const [kind, setKind] = useState<ActivityKind>('all')
  const opened = new URLSearchParams(useSearch()).get('entry')
  const shown = useMemo(
    () => filterActivity(entries, { filter, kind, words }),
    [entries, filter, kind, words],
  )
  const canClear = entries.some((entry) => entry.state !== 'running')
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')}>
        <ExportMenu entries={shown} />
        <Button
          variant="default"
          leftSection={<IconTrash size={16} aria-hidden />}
          disabled={!canClear}
          onClick={() => void rpc.activity.clear().catch(() => {})}
        >
          {t('clear')}
        </Button>
      </PageHeader>
      <div className={classes.toolbar}>
        <FilterInput label={t('filter.words')} value={words} onChange={setWords} />
        <Select
          aria-label={t('filter.label')}
          w={150}
          allowDeselect={false}
          value={filter}
          onChange={(value) => setFilter(activityFilters.find((known) => known === value) ?? 'all')}
          data={activityFilters.map((value) => ({ value, label: t(filterWords[value]) }))}
        />
        <Select
          aria-label={t('kind.label')}
          w={150}
          allowDeselect={false}
          value={kind}
          onChange={(value) => setKind(activityKinds.find((known) => known === value) ?? 'all')}
          data={activityKinds.map((value) => ({ value, label: t(kindWords[value]) }))}
        />
      </div>
      <div className={classes.scroller}>
        {shown.length === 0 ? (
          <EmptyState
            icon={<IconHistory size={28} />}
            title={entries.length === 0 ? t('empty.title') : t('empty.filtered')}
            text={entries.length === 0 ? t('empty.text') : undefined}
          />
        ) : (
          <ul className={classes.list} aria-label={t('title')}>
            {shown.slice(0, shownAtMost).map((entry) => (
              <ActivityItem key={entry.id} entry={entry} isOpened={entry.id === opened} />
            ))}
          </ul>
        )}
        {shown.length > shownAtMost && (
          <p className={classes.more}>{t('earlier', { count: shown.length - shownAtMost })}</p>
        )}
      </div>
    </div>
  )
}
