import { Button, Menu } from '@mantine/core'
import {
  IconEraser,
  IconFileCode,
  IconPlayerPlay,
  IconPlus,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Build } from '#shared/contract/builds'
import { openNewBuild } from '../../commands/build-draft-store'
import { lineOf } from '../../commands/line-of'
import { openRunDialog } from '../../commands/run-dialog-store'
import { BulkRemove } from '../../components/BulkRemove'
import { DataTable } from '../../components/DataTable'
import { FileDropTarget } from '../../components/drop/FileDropTarget'
import { IconAction } from '../../components/IconAction'
import { ListFilter } from '../../components/ListFilter'
import layout from '../../components/ListPage.module.css'
import { MenuAction } from '../../components/MenuAction'
import { PageHeader } from '../../components/PageHeader'
import { useSelection } from '../../components/table/use-selection'
import { matchesFilter } from '../../format/matches-filter'
import { rpc } from '../../rpc/client'
import { buildColumns } from './build-columns'
import { nameOfBuild } from './build-words'
import { clearCache } from './clear-cache'
import { folderOfDrop } from './folder-of-drop'
import { NoBuilds } from './NoBuilds'
import { isWhole, startBuild } from './start-build'
import { useBuilds } from './use-builds'

const filters = ['all', 'running', 'done', 'failed'] as const

/** The history of builds. */
export function BuildsPage() {
  const { t } = useTranslation('builds')
  const [, navigate] = useLocation()
  const builds = useBuilds()
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<string>('all')
  const all = useMemo(() => [...(builds?.values() ?? [])], [builds])
  const shown = useMemo(
    () =>
      all.filter(
        (build) =>
          (filter === 'all' || build.state === filter) &&
          matchesFilter(words, [nameOfBuild(build), build.command.context, ...(build.command.tags ?? [])]),
      ),
    [all, filter, words],
  )
  const selection = useSelection(shown)
  const columns = useMemo(() => buildColumns(t), [t])
  const actions = useCallback((build: Build) => <BuildActions build={build} />, [])
  const remove = (rows: readonly Build[]): void => {
    const ids = rows.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id)
    if (ids.length > 0) void rpc.builds.remove({ ids }).catch(() => undefined)
  }
  return (
    <div className={layout.page}>
      <PageHeader title={t('title')} subtitle={builds ? t('count', { count: all.length }) : '\u00a0'}>
        <Button
          variant="default"
          leftSection={<IconEraser size={16} aria-hidden />}
          onClick={() => void clearCache(t)}
          data-hint={t('cache.hint')}
          data-hint-line="docker builder prune"
        >
          {t('cache.button')}
        </Button>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => navigate('/builds/new')}>
          {t('new.button')}
        </Button>
      </PageHeader>
      <FileDropTarget
        words={t('drop.words')}
        onDrop={(dropped) => {
          const context = folderOfDrop(dropped)
          if (dropped.isFolder) openNewBuild(context === null ? {} : { command: { context } })
        }}
      />
      <DataTable
        name="builds"
        label={t('title')}
        rows={shown}
        columns={columns}
        rowName={nameOfBuild}
        defaultSort={{ column: 'started', descending: true }}
        selection={selection}
        onOpen={(build) => navigate(`/builds/${build.id}`)}
        onRemove={remove}
        actionsWidth={108}
        actions={actions}
        menu={(build) => <BuildMenu build={build} onRemove={() => remove([build])} />}
        toolbar={
          <ListFilter
            wordsLabel={t('filter.words')}
            words={words}
            onWords={setWords}
            filterLabel={t('filter.label')}
            filter={filter}
            filters={filters.map((value) => ({ value, label: t(filterLabels[value]) }))}
            onFilter={(value) => setFilter(value ?? 'all')}
          />
        }
        bulk={<BulkRemove rows={shown} selection={selection} line={null} onRemove={remove} />}
        empty={builds ? <NoBuilds isFiltered={all.length > 0} /> : null}
      />
    </div>
  )
}

const filterLabels = {
  all: 'filter.all',
  running: 'state.running',
  done: 'state.done',
  failed: 'state.failed',
} as const

/** Runs the same command again; where a value was not kept, the form asks for it. */
function rebuild({ command }: Build): void {
  if (isWhole(command)) startBuild(command)
  else openNewBuild({ command })
}

function BuildActions({ build }: { build: Build }) {
  const { t } = useTranslation('builds')
  return (
    <IconAction
      label={t('rebuild')}
      line={() => Promise.resolve(lineOf(build.command))}
      isDisabled={build.state === 'running'}
      onAct={() => rebuild(build)}
    >
      <IconRefresh />
    </IconAction>
  )
}

function BuildMenu({ build, onRemove }: { build: Build; onRemove: () => void }) {
  const { t } = useTranslation('builds')
  const image = build.command.tags?.[0] ?? build.imageId
  return (
    <>
      <MenuAction icon={<IconRefresh size={16} />} line={lineOf(build.command)} onAct={() => rebuild(build)}>
        {t('rebuild')}
      </MenuAction>
      <MenuAction
        icon={<IconFileCode size={16} />}
        line={null}
        onAct={() => openNewBuild({ command: build.command })}
      >
        {t('edit')}
      </MenuAction>
      {build.state === 'done' && image && (
        <MenuAction
          icon={<IconPlayerPlay size={16} />}
          line={`docker run ${image}`}
          onAct={() => openRunDialog(image)}
        >
          {t('runImage')}
        </MenuAction>
      )}
      <Menu.Divider />
      <MenuAction
        isDangerous
        icon={<IconTrash size={16} />}
        isDisabled={build.endedAt === null}
        line={null}
        onAct={onRemove}
      >
        {t('forget')}
      </MenuAction>
    </>
  )
}
