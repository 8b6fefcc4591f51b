const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

const relatives = new Map<string, Intl.RelativeTimeFormat>()
const exacts = new Map<string, Intl.DateTimeFormat>()

function cached<T>(map: Map<string, T>, language: string, make: () => T): T {
  const known = map.get(language)
  if (known !== undefined) return known
  const made = make()
  map.set(language, made)
  return made
}

/** How long ago, in words of the language: `3 hours ago`; never in the future, whatever the clocks say. */
export function formatAgo(at: number, now: number, language: string): string {
  const seconds = Math.max(0, (now - at) / 1000)
  const format = cached(
    relatives,
    language,
    () => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }),
  )
  for (const [unit, length] of steps) {
    if (seconds >= length) return format.format(-Math.floor(seconds / length), unit)
  }
  return format.format(seconds < 10 ? 0 : -Math.floor(seconds / 10) * 10, 'second')
}

/** Date and time to the second, in the person's own time zone. */
export function formatExact(at: number, language: string): string {
  return cached(
    exacts,
    language,
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }),
  ).format(at)
}

/** How long something took: `0.4 s`, `12 s`, `3 min 5 s`, `2 h 10 min`. The unit signs are the same in every language. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds / 1000)
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
