import type { TFunction } from 'i18next'
import type { Build } from '#shared/contract/builds'
import { Ago } from '../../components/Ago'
import layout from '../../components/ListPage.module.css'
import { StateBadge } from '../../components/StateBadge'
import type { Column } from '../../components/table/column'
import { RowLink } from '../../components/table/RowLink'
import { BuildDuration } from './BuildDuration'
import { builderNames, buildLooks, buildWord, nameOfBuild } from './build-words'

/** The columns of the history of builds. */
export function buildColumns(t: TFunction<'builds'>): readonly Column<Build>[] {
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 170,
      grow: 3,
      isHideable: false,
      cell: (build) => <RowLink to={`/builds/${build.id}`}>{nameOfBuild(build)}</RowLink>,
      sortValue: nameOfBuild,
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 120,
      cell: ({ state }) => <StateBadge look={buildLooks[state]} word={buildWord(state, t)} />,
      sortValue: ({ state }) => state,
    },
    {
      id: 'folder',
      header: t('column.folder'),
      width: 150,
      grow: 2,
      priority: 4,
      cell: ({ command }) => (
        <span className={layout.text} data-hint={command.context}>
          {command.context}
        </span>
      ),
      sortValue: ({ command }) => command.context,
    },
    {
      id: 'duration',
      header: t('column.duration'),
      width: 96,
      align: 'end',
      priority: 1,
      cell: (build) => <BuildDuration startedAt={build.startedAt} endedAt={build.endedAt} />,
      sortValue: ({ startedAt, endedAt }) => (endedAt === null ? null : endedAt - startedAt),
    },
    {
      id: 'cache',
      header: t('column.cache'),
      width: 114,
      align: 'end',
      priority: 3,
      cell: ({ cached, total }) => (total === 0 ? '–' : t('cacheOf', { cached, total })),
      sortValue: ({ cached, total }) => (total === 0 ? null : cached / total),
    },
    {
      id: 'builder',
      header: t('column.builder'),
      width: 90,
      priority: 5,
      cell: ({ builder }) => (builder === null ? '–' : builderNames[builder]),
      sortValue: ({ builder }) => builder,
    },
    {
      id: 'started',
      header: t('column.started'),
      width: 120,
      priority: 2,
      cell: ({ startedAt }) => <Ago at={startedAt} />,
      sortValue: ({ startedAt }) => startedAt,
    },
  ]
}
