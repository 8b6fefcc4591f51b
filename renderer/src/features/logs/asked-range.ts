import type { LogTime } from '#shared/domain/log-stamp'
import type { LogRange } from './protocol'

/**
 * The range that the address of a log asks for (`?tail=50&since=10m`), as `docker logs` takes it; null where it asks
 * for none. What is no number and no time is left out.
 */
export function askedRange(search: string, now: number): LogRange | null {
  const asked = new URLSearchParams(search)
  const tail = asked.get('tail')
  const since = timeOf(asked.get('since'), now)
  const until = timeOf(asked.get('until'), now)
  if (tail === null && since === null && until === null) return null
  const isCount = tail !== null && /^\d{1,9}$/.test(tail)
  return { tail: isCount ? Number(tail) : 'all', since, until }
}

const seconds: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 }

/** `10m`, `1h30m`: before now; `2026-01-31`, `2026-01-31T10:00:00Z`; seconds since 1970. */
function timeOf(text: string | null, now: number): LogTime | null {
  if (text === null) return null
  if (/^\d{1,12}(?:\.\d{1,9})?$/.test(text)) return toLogTime(Number(text))
  if (/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) {
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)]
    const span = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (seconds[unit ?? ''] ?? 0), 0)
    return toLogTime(now / 1000 - span)
  }
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00`) : Date.parse(text)
  return Number.isNaN(at) ? null : toLogTime(at / 1000)
}

function toLogTime(time: number): LogTime {
  const whole = Math.floor(time)
  return { seconds: whole, nanos: Math.round((time - whole) * 1e9) }
}
