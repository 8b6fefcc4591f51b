import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CleanUpButton } from '../../commands/CleanUpButton'
import { BulkRemove } from '../../components/BulkRemove'
import { DataTable } from '../../components/DataTable'
import { ErrorNotice } from '../../components/ErrorNotice'
import { InspectDrawer } from '../../components/inspect/InspectDrawer'
import { useInspected } from '../../components/inspect/use-inspected'
import { ListFilter } from '../../components/ListFilter'
import layout from '../../components/ListPage.module.css'
import { PageHeader } from '../../components/PageHeader'
import { RefusedDialog } from '../../components/RefusedDialog'
import { useSelection } from '../../components/table/use-selection'
import { useLiveStore } from '../../live/live-store'
import { useIsStale } from '../../live/use-is-stale'
import { useListFailure } from '../../live/use-list-failure'
import { CreateNetworkDialog } from './CreateNetworkDialog'
import { NetworkActions } from './NetworkActions'
import { NetworkMenu } from './NetworkMenu'
import { NoNetworks } from './NoNetworks'
import { networkColumns } from './network-columns'
import {
  isNetworkShown,
  type NetworkLine,
  networkFilters,
  networkLines,
  toNetworkFilter,
} from './network-lines'
import { useRemoveNetworks } from './use-remove-networks'

/** The networks of the engine. */
export function NetworksPage() {
  const { t } = useTranslation('networks')
  const networks = useLiveStore((state) => state.networks)
  const containers = useLiveStore((state) => state.containers)
  const failure = useListFailure('networks')
  const isStale = useIsStale()
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState(toNetworkFilter(null))
  const [isCreating, setIsCreating] = useState(false)
  const [inspected, inspect, closeInspect] = useInspected('/networks')
  const { remove, held, dismiss } = useRemoveNetworks()

  const lines = useMemo(() => networkLines(networks.values(), containers.values()), [networks, containers])
  const shown = useMemo(
    () => lines.filter((line) => isNetworkShown(line, filter, words)),
    [lines, filter, words],
  )
  const selection = useSelection(shown)
  const columns = useMemo(() => networkColumns(t, inspect), [t, inspect])
  const actions = useCallback(
    (line: NetworkLine) => <NetworkActions line={line} onRemove={remove} />,
    [remove],
  )
  const opened = lines.find(({ network }) => network.id === inspected || network.name === inspected)?.network

  return (
    <div className={layout.page}>
      <PageHeader title={t('title')} subtitle={t('count', { count: lines.length })}>
        <CleanUpButton kind="network.prune" />
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          data-hint-line="docker network create NEW_NAME"
          onClick={() => setIsCreating(true)}
        >
          {t('create.button')}
        </Button>
      </PageHeader>
      {failure && (
        <div className={layout.notice}>
          <ErrorNotice error={failure} />
        </div>
      )}
      <DataTable
        name="networks"
        label={t('title')}
        rows={shown}
        columns={columns}
        rowName={nameOfLine}
        defaultSort={{ column: 'name', descending: false }}
        selection={selection}
        isStale={isStale}
        onOpen={(line) => inspect(line.id)}
        onRemove={remove}
        actionsWidth={80}
        actions={actions}
        menu={(line) => <NetworkMenu line={line} onInspect={inspect} onRemove={remove} />}
        toolbar={
          <ListFilter
            wordsLabel={t('filter.words')}
            words={words}
            onWords={setWords}
            filterLabel={t('filter.label')}
            filter={filter}
            filters={networkFilters.map((value) => ({ value, label: t(filterLabels[value]) }))}
            onFilter={(value) => setFilter(toNetworkFilter(value))}
          />
        }
        bulk={<BulkRemove rows={shown} selection={selection} line={removalLine} onRemove={remove} />}
        empty={<NoNetworks isFiltered={lines.length > 0} onCreate={() => setIsCreating(true)} />}
      />
      <CreateNetworkDialog isOpen={isCreating} onClose={() => setIsCreating(false)} />
      <RefusedDialog title={t('held.title')} text={t('held.text')} held={held} onClose={dismiss} />
      <InspectDrawer
        kind="network"
        id={inspected}
        title={opened?.name ?? inspected ?? ''}
        line={`docker network inspect ${opened?.name ?? inspected}`}
        cause={opened}
        onClose={closeInspect}
      />
    </div>
  )
}

/** The engine's own networks are left out, as they are when they are removed. */
function removalLine(lines: readonly NetworkLine[]): string {
  const own = lines.filter(({ network }) => !network.isPredefined)
  return own.length === 0 ? '' : `docker network rm ${own.map(({ network }) => network.name).join(' ')}`
}

function nameOfLine({ network }: NetworkLine): string {
  return network.name
}

const filterLabels = {
  all: 'filter.all',
  own: 'filter.own',
  used: 'filter.used',
  unused: 'filter.unused',
} as const
