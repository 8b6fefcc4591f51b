import { Button } from '@mantine/core'
import { IconPlus, IconRuler2 } from '@tabler/icons-react'
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
import { CreateVolumeDialog } from './CreateVolumeDialog'
import { NoVolumes } from './NoVolumes'
import { useRemoveVolumes } from './use-remove-volumes'
import { useVolumeSizes } from './use-volume-sizes'
import { VolumeActions } from './VolumeActions'
import { VolumeMenu } from './VolumeMenu'
import { volumeColumns } from './volume-columns'
import { isVolumeShown, toVolumeFilter, type VolumeLine, volumeFilters, volumeLines } from './volume-lines'

/** The volumes of the engine. */
export function VolumesPage() {
  const { t } = useTranslation('volumes')
  const volumes = useLiveStore((state) => state.volumes)
  const containers = useLiveStore((state) => state.containers)
  const failure = useListFailure('volumes')
  const isStale = useIsStale()
  const measured = useVolumeSizes()
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState(toVolumeFilter(null))
  const [isCreating, setIsCreating] = useState(false)
  const [inspected, inspect, closeInspect] = useInspected('/volumes')
  const { remove, held, dismiss } = useRemoveVolumes()

  const lines = useMemo(
    () => volumeLines(volumes.values(), containers.values(), measured.sizes),
    [volumes, containers, measured.sizes],
  )
  const shown = useMemo(
    () => lines.filter((line) => isVolumeShown(line, filter, words)),
    [lines, filter, words],
  )
  const selection = useSelection(shown)
  const columns = useMemo(() => volumeColumns(t, inspect), [t, inspect])
  const actions = useCallback((line: VolumeLine) => <VolumeActions line={line} onRemove={remove} />, [remove])

  return (
    <div className={layout.page}>
      <PageHeader title={t('title')} subtitle={t('count', { count: lines.length })}>
        <CleanUpButton kind="volume.prune" />
        <Button
          variant="default"
          leftSection={<IconRuler2 size={16} aria-hidden />}
          loading={measured.isMeasuring}
          onClick={measured.measure}
          data-hint={t('measureHint')}
          data-hint-line="docker system df --verbose"
        >
          {t('measure')}
        </Button>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          data-hint-line="docker volume create"
          onClick={() => setIsCreating(true)}
        >
          {t('create.button')}
        </Button>
      </PageHeader>
      {measured.error && (
        <div className={layout.notice}>
          <ErrorNotice error={measured.error} onRetry={measured.measure} />
        </div>
      )}
      {failure && (
        <div className={layout.notice}>
          <ErrorNotice error={failure} />
        </div>
      )}
      <DataTable
        name="volumes"
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
        menu={(line) => <VolumeMenu line={line} onInspect={inspect} onRemove={remove} />}
        toolbar={
          <ListFilter
            wordsLabel={t('filter.words')}
            words={words}
            onWords={setWords}
            filterLabel={t('filter.label')}
            filter={filter}
            filters={volumeFilters.map((value) => ({ value, label: t(filterLabels[value]) }))}
            onFilter={(value) => setFilter(toVolumeFilter(value))}
          />
        }
        bulk={<BulkRemove rows={shown} selection={selection} line={removalLine} onRemove={remove} />}
        empty={<NoVolumes isFiltered={lines.length > 0} onCreate={() => setIsCreating(true)} />}
      />
      <CreateVolumeDialog isOpen={isCreating} onClose={() => setIsCreating(false)} />
      <RefusedDialog title={t('held.title')} text={t('held.text')} held={held} onClose={dismiss} />
      <InspectDrawer
        kind="volume"
        id={inspected}
        title={inspected ?? ''}
        line={`docker volume inspect ${inspected}`}
        cause={inspected === null ? null : volumes.get(inspected)}
        onClose={closeInspect}
      />
    </div>
  )
}

function removalLine(lines: readonly VolumeLine[]): string {
  return `docker volume rm ${lines.map(({ id }) => id).join(' ')}`
}

function nameOfLine(line: VolumeLine): string {
  return line.id
}

const filterLabels = {
  all: 'filter.all',
  used: 'filter.used',
  unused: 'filter.unused',
  anonymous: 'filter.anonymous',
} as const
