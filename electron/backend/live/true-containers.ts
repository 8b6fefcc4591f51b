import type { ContainerRow } from '#shared/contract/rows'
import type { Engine } from '../engine/engine'
import type { ContainerTruth } from './container-truth'
import { inspectState } from './inspect-state'

/**
 * What was listed, with those states mended of which the events, or at last an inspect, know better.
 * @param lookAgain lists a container once more, soon
 */
export async function trueContainers(
  engine: Engine,
  truth: ContainerTruth,
  listed: readonly ContainerRow[],
  lookAgain: (id: string) => void,
): Promise<ContainerRow[]> {
  const { rows, again, inspect } = truth.judge(listed)
  for (const id of again) lookAgain(id)
  if (inspect.length === 0) return rows
  for (const row of inspect) {
    // Where inspect fails as well, the list is all there is.
    const state = await inspectState(engine, row.id).catch(() => row)
    if (state) truth.correct(row, state)
  }
  return truth.judge(listed).rows
}
