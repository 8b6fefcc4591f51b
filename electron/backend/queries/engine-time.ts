import { AppError } from '#shared/errors'

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/**
 * A time as `--since` and `--until` take it, in seconds since 1970 with decimals, as the engine takes it: a number of
 * seconds, a date (`2026-11-21`, `2026-11-21T10:00:00Z`), or a span before now (`10m`, `1h30m`).
 * @throws AppError `bad-request`
 */
export function engineTime(text: string, now: number): string {
  if (/^\d{1,12}(?:\.\d{1,9})?$/.test(text)) return text
  if (/^-?(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) {
    const spans = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)]
    const span = spans.reduce((sum, [, amount, unit]) => sum + Number(amount) * (units[unit ?? ''] ?? 0), 0)
    return String((now - (text.startsWith('-') ? -span : span)) / 1000)
  }
  // Without a zone it is this machine's time, a day alone too.
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00`) : Date.parse(text)
  if (/^\d{4}-/.test(text) && !Number.isNaN(at)) return String(at / 1000)
  throw new AppError({
    code: 'bad-request',
    message: `"${text}" is not a time (10m, 2026-01-31, 2026-01-31T10:00:00)`,
  })
}
