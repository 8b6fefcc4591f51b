import type { ContainerRow } from '#shared/contract/rows'
import { AppError } from '#shared/errors'
import type { EngineConnection } from '../engine/engine'
import { listRows } from '../live/list-rows'
import type { LiveLists } from '../live/live-lists'

/** The container's row as the live list has it, or asked for where the list is not there yet. @throws AppError */
export async function rowOf(
  id: string,
  lists: Pick<LiveLists, 'rows'>,
  connection: Pick<EngineConnection, 'current'>,
): Promise<ContainerRow> {
  const known = lists.rows('containers').get(id)
  if (known) return known
  const rows = await listRows.containers(connection.current(), new Set([id]))
  const row = rows.find((each) => each.id === id)
  if (!row) throw new AppError({ code: 'not-found', message: `No such container: ${id}` })
  return row
}
