import type { LiveChange } from '#shared/contract/live'
import { isSameRow } from '#shared/domain/is-same-row'
import type { LiveRows, LiveState } from './live-state'

/**
 * The state after one change. A row that did not change keeps its object, a list that did not change its map,
 * so that only what is new is drawn again.
 */
export function applyLiveChange(state: LiveState, change: LiveChange): LiveState {
  const { kind } = change
  if (change.type === 'failed') {
    return { ...state, failed: new Map(state.failed).set(kind, change.message) }
  }
  const held: ReadonlyMap<string, { id: string }> = state[kind]
  const rows =
    change.type === 'snapshot'
      ? replaceRows(held, change.rows)
      : patchRows(held, change.changed, change.removed)
  return {
    ...state,
    [kind]: rows,
    link: 'live',
    known: state.known.has(kind) ? state.known : new Set(state.known).add(kind),
    failed: without(state.failed, kind),
  }
}

/** The state when the stream of changes broke: the rows stay, marked as possibly old. */
export function applyLinkLost(state: LiveState): LiveState {
  return state.link === 'live' ? { ...state, link: 'lost' } : state
}

type Row = { id: string }

function replaceRows(held: ReadonlyMap<string, Row>, rows: readonly Row[]): ReadonlyMap<string, Row> {
  const next = new Map(rows.map((row) => [row.id, keepIfSame(held.get(row.id), row)]))
  const isUnchanged = next.size === held.size && [...next].every(([id, row]) => held.get(id) === row)
  return isUnchanged ? held : next
}

function patchRows(
  held: ReadonlyMap<string, Row>,
  changed: readonly Row[],
  removed: readonly string[],
): ReadonlyMap<string, Row> {
  const news = changed.filter((row) => keepIfSame(held.get(row.id), row) === row)
  const gone = removed.filter((id) => held.has(id))
  if (news.length === 0 && gone.length === 0) return held
  const next = new Map(held)
  for (const row of news) next.set(row.id, row)
  for (const id of gone) next.delete(id)
  return next
}

function keepIfSame(held: Row | undefined, row: Row): Row {
  return held && isSameRow(held, row) ? held : row
}

function without(
  failed: ReadonlyMap<keyof LiveRows, string>,
  kind: keyof LiveRows,
): ReadonlyMap<keyof LiveRows, string> {
  if (!failed.has(kind)) return failed
  const next = new Map(failed)
  next.delete(kind)
  return next
}
