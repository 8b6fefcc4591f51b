import type { LogTime } from '#shared/domain/log-stamp'

const two = (value: number): string => String(value).padStart(2, '0')

/** `2026-11-21 08:41:28.123`, in the time of this machine or in UTC (then with a Z). */
export function formatLogTime({ seconds, nanos }: LogTime, zone: 'local' | 'utc'): string {
  const date = new Date(seconds * 1000)
  const millis = String(Math.floor(nanos / 1_000_000)).padStart(3, '0')
  if (zone === 'utc') return `${date.toISOString().slice(0, 19).replace('T', ' ')}.${millis}Z`
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${millis}`
}
