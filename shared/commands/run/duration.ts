import * as z from 'zod'
import { bad, type Codec, good } from './codec'

/** Nanoseconds of each unit, largest first. */
const units = { h: 3_600e9, m: 60e9, s: 1e9, ms: 1e6, us: 1e3, ns: 1 } as const

/** Nanoseconds, as Go writes durations: `30s`, `1m30s`, `1.5h`, `500ms`. */
export const duration: Codec<number> = {
  read(text) {
    if (text === '') return bad('empty')
    if (/^[+-]?0$/.test(text)) return good(0)
    if (text.startsWith('-')) return bad('out-of-range')
    if (!/^\+?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text)) return bad('malformed')
    let sum = 0
    for (const [, count, unit = ''] of text.matchAll(/([\d.]+)([a-zµμ]+)/g)) {
      sum += Number(count) * units[unit.replace(/[µμ]/, 'u') as keyof typeof units]
    }
    const nanoseconds = Math.round(sum)
    return Number.isSafeInteger(nanoseconds) ? good(nanoseconds) : bad('out-of-range')
  },
  write(nanoseconds) {
    let rest = nanoseconds
    let text = ''
    for (const [unit, length] of Object.entries(units)) {
      const count = Math.floor(rest / length)
      if (count > 0) text += `${count}${unit}`
      rest -= count * length
    }
    return text || '0s'
  },
}
export const durationSchema = z.number().int().min(0)
