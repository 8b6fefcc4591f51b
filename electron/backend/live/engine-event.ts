import * as z from 'zod'
import { tolerant, tolerantRecord } from '../engine/tolerant'
import { count, text } from '../engine/tolerant-fields'

/** What an event is about; `other` for what no list shows (builder, plugin, daemon, ...). */
export type EngineEventKind = 'container' | 'image' | 'volume' | 'network' | 'other'

/** One event of GET /events. */
export interface EngineEvent {
  readonly kind: EngineEventKind
  /** The engine's word: `start`, `die`, `health_status: healthy`, `exec_create: sh`. */
  readonly action: string
  /** Id of the object; the name for a volume. */
  readonly id: string
  /** `name`, `image`, `exitCode`, `signal`, all labels of a container, ... */
  readonly attributes: Record<string, string>
  /** The engine's clock, epoch ms. */
  readonly at: number
  /** The engine's clock in nanoseconds, rounded to about 256 by JSON. `0` where it sends none. */
  readonly atNano: string
}

/** What every event has, of any engine; what is missing is empty. */
export const eventFields = {
  Type: text,
  Action: text,
  Actor: tolerant(z.object({ ID: text, Attributes: tolerantRecord }), { ID: '', Attributes: {} }),
  /** Epoch seconds. */
  time: count,
}
const eventSchema = z.object({ ...eventFields, timeNano: count })

const kinds: ReadonlySet<string> = new Set(['container', 'image', 'volume', 'network'])

/** Anything that the event stream may hold; null for what is no event at all. Never throws. */
export function toEngineEvent(raw: unknown): EngineEvent | null {
  const parsed = eventSchema.safeParse(raw)
  if (!parsed.success) return null
  const { Type, Action, Actor, time, timeNano } = parsed.data
  return {
    kind: isKind(Type) ? Type : 'other',
    action: Action,
    id: Actor.ID,
    attributes: Actor.Attributes,
    at: timeNano > 0 ? timeNano / 1e6 : time * 1000,
    atNano: timeNano > 0 ? BigInt(timeNano).toString() : '0',
  }
}

function isKind(type: string): type is Exclude<EngineEventKind, 'other'> {
  return kinds.has(type)
}
