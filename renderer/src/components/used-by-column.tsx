import type { ContainerRow } from '#shared/contract/rows'
import type { Column } from './table/column'
import { UsedBy } from './UsedBy'

/** The column that names the containers which use what is listed, sorted by how many they are. */
export function usedByColumn<Line extends { readonly usedBy: readonly ContainerRow[] }>(
  header: string,
): Column<Line> {
  return {
    id: 'usedBy',
    header,
    width: 150,
    grow: 2,
    priority: 1,
    cell: ({ usedBy }) => <UsedBy containers={usedBy} />,
    sortValue: ({ usedBy }) => usedBy.length,
  }
}
