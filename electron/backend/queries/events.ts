import * as z from 'zod'
import type { Query } from '#shared/commands/queries/read-query'
import type { AnswerPart } from '#shared/contract/queries'
import { eventFields } from '../live/engine-event'
import { readJsonLines } from '../streams/ndjson'
import { type AnswerContext, engineFilters, optionText } from './answerer'
import { engineTime } from './engine-time'
import { printTemplate, readTemplate } from './format-rows'

const eventSchema = z.looseObject(eventFields)
type EngineEvent = z.infer<typeof eventSchema>

/** `docker events`: GET /events, line by line until `--until` or until the call is aborted. */
export async function* answerEvents(
  query: Query,
  { engine, signal }: AnswerContext,
): AsyncGenerator<AnswerPart, void, void> {
  const format = optionText(query, 'format')
  const steps = format === undefined || format === 'json' ? null : readTemplate(format)
  const now = Date.now()
  const since = optionText(query, 'since')
  const until = optionText(query, 'until')
  const stream = await engine.open({
    request: 'GET /events',
    purpose: 'events',
    run: (docker) =>
      docker.getEvents({
        filters: engineFilters(query),
        ...(since === undefined ? {} : { since: Number(engineTime(since, now)) }),
        ...(until === undefined ? {} : { until: Number(engineTime(until, now)) }),
      }),
    signal,
    deadline: 0,
  })
  for await (const { line, value: raw } of readJsonLines(stream, signal)) {
    const event = eventSchema.safeParse(raw)
    if (!event.success) continue
    const text = steps
      ? printTemplate(steps, { ...(raw as object), ...exactTime(line) })
      : format === 'json'
        ? line.trim()
        : eventLine(event.data, exactTime(line))
    yield { isWhole: false, text: `${text}\n`, links: [] }
  }
}

/** `2026-11-21T10:00:00.123456789Z container start 0123... (image=busybox, name=web)` */
function eventLine({ Type, Action, Actor, time }: EngineEvent, { timeNano = 0n }: ExactTime): string {
  const attributes = Object.entries(Actor.Attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
  const about = attributes.length > 0 ? ` (${attributes.join(', ')})` : ''
  return `${stamp(time, String(timeNano).slice(-9).padStart(9, '0'))} ${Type} ${Action} ${Actor.ID}${about}`
}

interface ExactTime {
  /** Epoch in nanoseconds. */
  readonly timeNano?: bigint
}

/** The moment with all its digits, which a double does not keep; nothing where the engine does not tell. */
function exactTime(line: string): ExactTime {
  const [, digits] = /"timeNano":(\d+)[,}]/.exec(line.slice(line.lastIndexOf('"timeNano"'))) ?? []
  return digits === undefined ? {} : { timeNano: BigInt(digits) }
}

/** Local time with nanoseconds and the zone, as the docker CLI prints it. */
function stamp(seconds: number, fraction: string): string {
  const at = new Date(seconds * 1000)
  const offset = -at.getTimezoneOffset()
  const local = new Date(seconds * 1000 + offset * 60_000).toISOString().slice(0, 19)
  const two = (value: number): string => String(value).padStart(2, '0')
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  return `${local}.${fraction}${offset === 0 ? 'Z' : zone}`
}
