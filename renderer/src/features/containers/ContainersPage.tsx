import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'
import { CleanUpButton } from '../../commands/CleanUpButton'
import { openRunDialog } from '../../commands/run-dialog-store'
import { useRemoveContainers } from '../../commands/use-remove-containers'
import { DataTable } from '../../components/DataTable'
import { ErrorNotice } from '../../components/ErrorNotice'
import { FilterInput } from '../../components/FilterInput'
import { lazyPart } from '../../components/lazy/lazy-part'
import { PageHeader } from '../../components/PageHeader'
import type { Grouping } from '../../components/table/column'
import { useSelection } from '../../components/table/use-selection'
import { useLiveStore } from '../../live/live-store'
import { useIsStale } from '../../live/use-is-stale'
import { useListFailure } from '../../live/use-list-failure'
import { ContainerActions } from './ContainerActions'
import classes from './ContainersPage.module.css'
import { containerColumns } from './container-columns'
import { filterContainers, type StateFilter } from './filter-containers'
import { followRowStats } from './follow-row-stats'
import { GroupActions } from './GroupActions'
import { NoContainers } from './NoContainers'
import { StateFilterControl } from './StateFilterControl'
import { setVisibleRows } from './stats-store'
import { useAskedFilter } from './use-asked-filter'

// Opened by hand: what they need is not loaded before.
const ContainersBulk = lazyPart(async () => (await import('./ContainersBulk')).ContainersBulk)
const ContainerMenu = lazyPart(async () => (await import('./ContainerMenu')).ContainerMenu)
const RenameDialog = lazyPart(async () => (await import('../../commands/RenameDialog')).RenameDialog)

/** The containers of the engine: live, grouped by compose project, each action one click away. */
export function ContainersPage() {
  const { t } = useTranslation('containers')
  const [, navigate] = useLocation()
  const containers = useLiveStore((state) => state.containers)
  const failure = useListFailure('containers')
  const isStale = useIsStale()
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<StateFilter>('all')
  const [renamed, setRenamed] = useState<ContainerRow | null>(null)
  const [wasRenamed, setWasRenamed] = useState(false)
  const remove = useRemoveContainers()
  useEffect(followRowStats, [])
  useAskedFilter(setFilter, setWords)
  const rename = (row: ContainerRow): void => {
    setRenamed(row)
    setWasRenamed(true)
  }

  const rows = useMemo(() => [...containers.values()], [containers])
  const shown = useMemo(() => filterContainers(rows, filter, words), [rows, filter, words])
  const selection = useSelection(shown)
  const columns = useMemo(() => containerColumns(t), [t])
  const actions = useCallback(
    (row: ContainerRow) => <ContainerActions row={row} onRemove={remove} />,
    [remove],
  )
  const grouping = useMemo<Grouping<ContainerRow>>(
    () => ({
      groupOf: (row) => row.project,
      switchLabel: t('group.switch'),
      label: (group) => t('group.label', { name: group }),
      summary: (_, members) =>
        t('group.summary', { running: members.filter(isActive).length, count: members.length }),
      actions: (_, members) => <GroupActions rows={members} onRemove={remove} />,
    }),
    [t, remove],
  )

  return (
    <div className={classes.page}>
      <PageHeader title={t('title')}>
        <CleanUpButton kind="container.prune" />
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          data-hint-line="docker run IMAGE"
          onClick={() => openRunDialog()}
        >
          {t('run:run')}
        </Button>
      </PageHeader>
      {failure && (
        <div className={classes.notice}>
          <ErrorNotice error={failure} />
        </div>
      )}
      <DataTable
        name="containers"
        label={t('title')}
        rows={shown}
        columns={columns}
        rowName={nameOfRow}
        defaultSort={{ column: 'created', descending: true }}
        selection={selection}
        actions={actions}
        actionsWidth={232}
        menu={(row) => <ContainerMenu row={row} onRename={rename} onRemove={remove} />}
        grouping={grouping}
        onOpen={(row) => navigate(`/containers/${row.id}`)}
        onRemove={remove}
        onVisible={setVisibleRows}
        isStale={isStale}
        toolbar={
          <>
            <FilterInput label={t('filter.words')} value={words} onChange={setWords} />
            <StateFilterControl rows={rows} value={filter} onChange={setFilter} />
          </>
        }
        bulk={
          <Suspense fallback={null}>
            <ContainersBulk
              rows={shown.filter((row) => selection.selected.has(row.id))}
              onRemove={remove}
              onClear={selection.clear}
            />
          </Suspense>
        }
        empty={
          <NoContainers
            isFiltered={rows.length > 0}
            onShowAll={() => {
              setWords('')
              setFilter('all')
            }}
          />
        }
      />
      {wasRenamed && (
        <Suspense fallback={null}>
          <RenameDialog row={renamed} onClose={() => setRenamed(null)} />
        </Suspense>
      )}
    </div>
  )
}

function nameOfRow(row: ContainerRow): string {
  return row.name
}
