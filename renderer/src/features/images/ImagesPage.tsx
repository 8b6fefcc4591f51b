import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
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
import { ImageActions } from './ImageActions'
import { ImageMenu } from './ImageMenu'
import { imageColumns } from './image-columns'
import { imageFilters, isImageShown, toImageFilter } from './image-filter'
import { type ImageLine, imageLines, shortImageId } from './image-lines'
import { NoImages } from './NoImages'
import { PullDialog } from './PullDialog'
import { PullPanel } from './PullPanel'
import { useRemoveImages } from './use-remove-images'

const filterLabels = {
  all: 'filter.all',
  used: 'filter.used',
  unused: 'filter.unused',
  dangling: 'filter.dangling',
} as const

/** The images of the engine, a row per tag, and the pulls under way. `?pull` in the address opens the pull dialog. */
export function ImagesPage() {
  const { t } = useTranslation('images')
  const images = useLiveStore((state) => state.images)
  const containers = useLiveStore((state) => state.containers)
  const failure = useListFailure('images')
  const isStale = useIsStale()
  const [, navigate] = useLocation()
  const isPulling = new URLSearchParams(useSearch()).has('pull')
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState(toImageFilter(null))
  const [inspected, inspect, closeInspect] = useInspected('/images')
  const { remove, held, dismiss } = useRemoveImages()

  const lines = useMemo(() => imageLines(images.values(), containers.values()), [images, containers])
  const shown = useMemo(
    () => lines.filter((line) => isImageShown(line, filter, words)),
    [lines, filter, words],
  )
  const selection = useSelection(shown)
  const columns = useMemo(() => imageColumns(t, inspect), [t, inspect])
  const actions = useCallback((line: ImageLine) => <ImageActions line={line} onRemove={remove} />, [remove])
  const openPull = () => navigate('/images?pull')
  const opened = inspected === null ? undefined : images.get(inspected)
  const openedName = opened?.tags[0] ?? shortImageId(inspected ?? '')

  return (
    <div className={layout.page}>
      <PageHeader title={t('title')} subtitle={t('count', { count: images.size })}>
        <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={openPull}>
          {t('pull.button')}
        </Button>
      </PageHeader>
      {failure && (
        <div className={layout.notice}>
          <ErrorNotice error={failure} />
        </div>
      )}
      <PullPanel />
      <DataTable
        name="images"
        label={t('title')}
        rows={shown}
        columns={columns}
        rowName={nameOfLine}
        defaultSort={{ column: 'created', descending: true }}
        selection={selection}
        isStale={isStale}
        onOpen={(line) => inspect(line.image.id)}
        onRemove={remove}
        actionsWidth={112}
        actions={actions}
        menu={(line) => <ImageMenu line={line} onInspect={inspect} onRemove={remove} />}
        toolbar={
          <ListFilter
            wordsLabel={t('filter.words')}
            words={words}
            onWords={setWords}
            filterLabel={t('filter.label')}
            filter={filter}
            filters={imageFilters.map((value) => ({ value, label: t(filterLabels[value]) }))}
            onFilter={(value) => setFilter(toImageFilter(value))}
          />
        }
        bulk={<BulkRemove rows={shown} selection={selection} onRemove={remove} />}
        empty={<NoImages isFiltered={lines.length > 0} onPull={openPull} />}
      />
      <PullDialog isOpen={isPulling} onClose={() => navigate('/images', { replace: true })} />
      <RefusedDialog title={t('held.title')} text={t('held.text')} held={held} onClose={dismiss} />
      <InspectDrawer
        kind="image"
        id={inspected}
        title={openedName}
        line={`docker image inspect ${openedName}`}
        cause={opened}
        onClose={closeInspect}
      />
    </div>
  )
}

function nameOfLine(line: ImageLine): string {
  return line.tag === '' ? shortImageId(line.image.id) : line.id
}
