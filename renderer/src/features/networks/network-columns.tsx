import type { TFunction } from 'i18next'
import { Ago } from '../../components/Ago'
import layout from '../../components/ListPage.module.css'
import { NameButton } from '../../components/NameButton'
import type { Column } from '../../components/table/column'
import { UsedBy } from '../../components/UsedBy'
import { gatewayText, type NetworkLine, subnetText } from './network-lines'

/** The columns of the networks list. `open` shows a network's details. */
export function networkColumns(
  t: TFunction<'networks'>,
  open: (id: string) => void,
): readonly Column<NetworkLine>[] {
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 170,
      grow: 2,
      isHideable: false,
      cell: ({ network }) => (
        <NameButton
          name={network.name}
          hint={network.id}
          mark={network.isPredefined ? t('predefined') : network.isInternal ? t('internal') : undefined}
          onOpen={() => open(network.id)}
        />
      ),
      sortValue: ({ network }) => network.name,
    },
    {
      id: 'driver',
      header: t('column.driver'),
      width: 90,
      priority: 2,
      cell: ({ network }) => network.driver,
      sortValue: ({ network }) => network.driver,
    },
    {
      id: 'subnet',
      header: t('column.subnet'),
      width: 140,
      grow: 1,
      priority: 3,
      cell: ({ network }) => <span className={layout.text}>{subnetText(network) || '–'}</span>,
      sortValue: ({ network }) => subnetText(network) || null,
    },
    {
      id: 'gateway',
      header: t('column.gateway'),
      width: 120,
      priority: 5,
      cell: ({ network }) => <span className={layout.text}>{gatewayText(network) || '–'}</span>,
      sortValue: ({ network }) => gatewayText(network) || null,
    },
    {
      id: 'scope',
      header: t('column.scope'),
      width: 80,
      priority: 6,
      cell: ({ network }) => network.scope,
      sortValue: ({ network }) => network.scope,
    },
    {
      id: 'members',
      header: t('column.members'),
      width: 160,
      grow: 2,
      priority: 1,
      cell: ({ members }) => <UsedBy containers={members} />,
      sortValue: ({ members }) => members.length,
    },
    {
      id: 'created',
      header: t('column.created'),
      width: 130,
      priority: 7,
      isHiddenAtFirst: true,
      cell: ({ network }) => (network.createdAt === null ? '–' : <Ago at={network.createdAt} />),
      sortValue: ({ network }) => network.createdAt,
    },
  ]
}
