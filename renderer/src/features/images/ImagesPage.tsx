import { Button } from '@mantine/core'
import { IconBrush, IconDownload, IconRefresh } from '@tabler/icons-react'
import { Suspense, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { startConfirmed } from '../../commands/start-confirmed'
import { DataTable } from '../../components/DataTable'
import { FileDropTarget } from '../../components/drop/FileDropTarget'
import { ErrorNotice } from '../../components/ErrorNotice'
import { ListFilter } from '../../components/ListFilter'
import layout from '../../components/ListPage.module.css'
import { lazyPart } from '../../components/lazy/lazy-part'
import { PageHeader } from '../../components/PageHeader'
import { useSelection } from '../../components/table/use-selection'
import { useLiveStore } from '../../live/live-store'
import { useIsStale } from '../../live/use-is-stale'
import { useListFailure } from '../../live/use-list-failure'
import { TransferPanel } from '../transfers/TransferPanel'
import { FromFileMenu } from './FromFileMenu'
import { ImageActions } from './ImageActions'
import { ImageMenu } from './ImageMenu'
import { ImagesBulk } from './ImagesBulk'
import { imageColumns } from './image-columns'
import { imageFilters, isImageShown, toImageFilter } from './image-filter'
import { type ImageLine, imageLines, nameOfLine } from './image-lines'
import { NoImages } from './NoImages'
import { openDropped } from './open-dropped'
import { PullDialog } from './PullDialog'
import { removeImages } from './remove-images'
import tree from './tree/LayerTree.module.css'
import { WholeTree } from './tree/WholeTree'
import { ViewChoice } from './ViewChoice'

const NewerDialog = lazyPart(async () => (await import('./newer/NewerDialog')).NewerDialog)

const filterLabels = {
  all: 'filter.all',
  used: 'filter.used',
  unused: 'filter.unused',
  dangling: 'filter.dangling',
} as const

/**
 * The images of the engine, a row per tag or as a tree of shared layers, and the pulls under way. `?pull` in the
 * address opens the pull dialog, `?view=tree` the tree.
 */
export function ImagesPage() {
  const { t } = useTranslation('images')
  const images = useLiveStore((state) => state.images)
  const containers = useLiveStore((state) => state.containers)
  const failure = useListFailure('images')
  const isStale = useIsStale()
  const [, navigate] = useLocation()
  const search = new URLSearchParams(useSearch())
  const isTree = search.get('view') === 'tree'
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState(toImageFilter(null))
  const [compared, setCompared] = useState<readonly string[] | null>(null)

  const lines = useMemo(() => imageLines(images.values(), containers.values()), [images, containers])
  const shown = useMemo(
    () => lines.filter((line) => isImageShown(line, filter, words)),
    [lines, filter, words],
  )
  const shownIds = useMemo(() => new Set(shown.map((line) => line.image.id)), [shown])
  const selection = useSelection(shown)
  const open = useCallback((id: string) => navigate(`/images/${id}`), [navigate])
  const inspect = useCallback((id: string) => navigate(`/images/${id}/inspect`), [navigate])
  const columns = useMemo(() => imageColumns(t, open), [t, open])
  const actions = useCallback((line: ImageLine) => <ImageActions line={line} onRemove={removeImages} />, [])
  const checkNewer = (of: readonly ImageLine[]): void =>
    setCompared(of.filter(({ tag }) => tag !== '').map(({ id }) => id))
  const openPull = () => navigate('/images?pull')
  const toolbar = (
    <>
      <ListFilter
        wordsLabel={t('filter.words')}
        words={words}
        onWords={setWords}
        filterLabel={t('filter.label')}
        filter={filter}
        filters={imageFilters.map((value) => ({ value, label: t(filterLabels[value]) }))}
        onFilter={(value) => setFilter(toImageFilter(value))}
      />
      <ViewChoice isTree={isTree} />
    </>
  )

  return (
    <div className={layout.page}>
      <PageHeader title={t('title')} subtitle={t('count', { count: images.size })}>
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          disabled={lines.length === 0}
          onClick={() => checkNewer(shown)}
        >
          {t('image:newer.button')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconBrush size={16} aria-hidden />}
          disabled={lines.length === 0}
          data-hint={t('cleanUp.title')}
          data-hint-line="docker image prune"
          onClick={() => void startConfirmed({ kind: 'image.prune', force: true })}
        >
          {t('common:action.cleanUp')}
        </Button>
        <FromFileMenu />
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          data-hint-line="docker pull IMAGE"
          onClick={openPull}
        >
          {t('pull.button')}
        </Button>
      </PageHeader>
      {failure && (
        <div className={layout.notice}>
          <ErrorNotice error={failure} />
        </div>
      )}
      <FileDropTarget words={t('drop.words')} onDrop={openDropped} />
      <TransferPanel />
      {isTree && lines.length > 0 ? (
        <>
          <div className={tree.bar}>{toolbar}</div>
          <WholeTree shown={shownIds} />
        </>
      ) : (
        <DataTable
          name="images"
          label={t('title')}
          rows={shown}
          columns={columns}
          rowName={nameOfLine}
          defaultSort={{ column: 'created', descending: true }}
          selection={selection}
          isStale={isStale}
          onOpen={(line) => open(line.image.id)}
          onRemove={removeImages}
          actionsWidth={112}
          actions={actions}
          menu={(line) => <ImageMenu line={line} onInspect={inspect} onRemove={removeImages} />}
          toolbar={toolbar}
          bulk={
            <ImagesBulk rows={shown} selection={selection} onRemove={removeImages} onCheck={checkNewer} />
          }
          empty={<NoImages isFiltered={lines.length > 0} onPull={openPull} />}
        />
      )}
      <PullDialog isOpen={search.has('pull')} onClose={() => navigate('/images', { replace: true })} />
      {compared && (
        <Suspense fallback={null}>
          <NewerDialog references={compared} onClose={() => setCompared(null)} />
        </Suspense>
      )}
    </div>
  )
}
