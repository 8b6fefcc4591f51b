import { setTimeout as sleep } from 'node:timers/promises'
import type { ContainerRow } from '#shared/contract/rows'
import type { Engine } from '../engine/engine'
import type { ContainerTruth } from './container-truth'
import { inspectState } from './inspect-state'
import { listRows } from './list-rows'

/** Milliseconds before each further look: the engine's list usually follows its event within one or two. */
const patience = [1, 3, 10, 30]

/** What was listed, with those containers looked at again of which the events said something else. */
export async function trueContainers(
  engine: Engine,
  truth: ContainerTruth,
  listed: readonly ContainerRow[],
): Promise<ContainerRow[]> {
  let doubtful = truth.contradicted(truth.mend(listed))
  if (doubtful.length === 0) return truth.mend(listed)
  const rows = new Map(listed.map((row) => [row.id, row]))
  for (const wait of patience) {
    await sleep(wait)
    const ids = new Set(doubtful.map(({ id }) => id))
    for (const id of ids) rows.delete(id)
    for (const row of await listRows.containers(engine, ids)) rows.set(row.id, row)
    doubtful = truth.contradicted([...rows.values()].filter(({ id }) => ids.has(id)))
    if (doubtful.length === 0) break
  }
  for (const row of doubtful) {
    // Where inspect fails as well, the list is all there is.
    const state = await inspectState(engine, row.id).catch(() => row)
    if (state) truth.correct(row, state)
  }
  return truth.mend([...rows.values()])
}
