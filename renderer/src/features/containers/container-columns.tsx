import type { TFunction } from 'i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { Ago } from '../../components/Ago'
import type { Column } from '../../components/table/column'
import classes from './cells/cells.module.css'
import { NameCell } from './cells/NameCell'
import { PortsCell } from './cells/PortsCell'
import { StateCell } from './cells/StateCell'
import { StatsCell } from './cells/StatsCell'

/** The columns of the containers page. */
export function containerColumns(t: TFunction<'containers'>): readonly Column<ContainerRow>[] {
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 150,
      grow: 3,
      isHideable: false,
      cell: (row) => <NameCell row={row} />,
      sortValue: (row) => row.name,
    },
    {
      id: 'image',
      header: t('column.image'),
      width: 110,
      grow: 2,
      priority: 2,
      cell: (row) => (
        <bdi className={classes.text} data-hint={row.image}>
          {row.image}
        </bdi>
      ),
      sortValue: (row) => row.image,
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 142,
      cell: (row) => <StateCell row={row} />,
      sortValue: (row) => row.state,
    },
    {
      id: 'ports',
      header: t('column.ports'),
      width: 104,
      grow: 0.6,
      priority: 3,
      cell: (row) => <PortsCell row={row} />,
      sortValue: (row) => row.ports.find((port) => port.hostPort)?.hostPort ?? null,
    },
    {
      id: 'cpu',
      header: t('column.cpu'),
      width: 60,
      align: 'end',
      priority: 4,
      cell: (row) => <StatsCell row={row} what="cpu" />,
    },
    {
      id: 'memory',
      header: t('column.memory'),
      width: 80,
      align: 'end',
      priority: 5,
      cell: (row) => <StatsCell row={row} what="memory" />,
    },
    {
      id: 'created',
      header: t('column.created'),
      width: 98,
      priority: 6,
      cell: (row) => (
        <span className={classes.muted}>
          <Ago at={row.createdAt} />
        </span>
      ),
      sortValue: (row) => row.createdAt,
    },
    {
      id: 'command',
      header: t('column.command'),
      width: 140,
      grow: 1,
      priority: 7,
      isHiddenAtFirst: true,
      cell: (row) => (
        <code className={classes.mono} data-hint={row.command}>
          {row.command}
        </code>
      ),
      sortValue: (row) => row.command,
    },
    {
      id: 'networks',
      header: t('column.networks'),
      width: 110,
      grow: 0.6,
      priority: 7,
      isHiddenAtFirst: true,
      cell: (row) => <bdi className={classes.text}>{row.networks.join(', ')}</bdi>,
      sortValue: (row) => row.networks.join(' '),
    },
  ]
}
