import type { TFunction } from 'i18next'
import { Ago } from '../../components/Ago'
import layout from '../../components/ListPage.module.css'
import { NameButton } from '../../components/NameButton'
import type { Column } from '../../components/table/column'
import { usedByColumn } from '../../components/used-by-column'
import { formatBytes } from '../../format/bytes'
import type { VolumeLine } from './volume-lines'

/** The columns of the volumes list. `open` shows a volume's details. */
export function volumeColumns(
  t: TFunction<'volumes'>,
  open: (name: string) => void,
): readonly Column<VolumeLine>[] {
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 180,
      grow: 3,
      isHideable: false,
      cell: ({ volume }) => (
        <NameButton
          name={volume.isAnonymous ? volume.name.slice(0, 12) : volume.name}
          hint={volume.name}
          mark={volume.isAnonymous ? t('anonymous') : undefined}
          onOpen={() => open(volume.name)}
        />
      ),
      sortValue: ({ volume }) => volume.name,
    },
    {
      id: 'driver',
      header: t('column.driver'),
      width: 80,
      priority: 4,
      cell: ({ volume }) => volume.driver,
      sortValue: ({ volume }) => volume.driver,
    },
    usedByColumn(t('column.usedBy')),
    {
      id: 'size',
      header: t('column.size'),
      width: 90,
      align: 'end',
      priority: 2,
      cell: ({ size }) => (typeof size === 'number' ? formatBytes(size) : t('notMeasured')),
      sortValue: ({ size }) => size ?? null,
    },
    {
      id: 'mountpoint',
      header: t('column.mountpoint'),
      width: 160,
      grow: 3,
      priority: 6,
      cell: ({ volume }) => (
        <span className={layout.text} data-hint={volume.mountpoint}>
          {volume.mountpoint}
        </span>
      ),
      sortValue: ({ volume }) => volume.mountpoint,
    },
    {
      id: 'labels',
      header: t('column.labels'),
      width: 140,
      grow: 1,
      priority: 7,
      isHiddenAtFirst: true,
      cell: ({ volume }) => <span className={layout.text}>{labelText(volume.labels)}</span>,
      sortValue: ({ volume }) => labelText(volume.labels),
    },
    {
      id: 'created',
      header: t('column.created'),
      width: 130,
      priority: 5,
      cell: ({ volume }) => (volume.createdAt === null ? '–' : <Ago at={volume.createdAt} />),
      sortValue: ({ volume }) => volume.createdAt,
    },
  ]
}

function labelText(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ')
}
