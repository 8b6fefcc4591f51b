const decimal = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'YB']
const binary = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB', 'ZiB', 'YiB']

/** Bytes as docker prints them: `4.86MB`. `digits`: how many count. */
export function humanSize(bytes: number, digits = 4): string {
  return sizeIn(bytes, 1000, decimal, digits)
}

/** Bytes in powers of 1024, as docker prints memory: `7.637GiB`. */
export function binarySize(bytes: number): string {
  return sizeIn(bytes, 1024, binary, 4)
}

function sizeIn(bytes: number, base: number, units: readonly string[], digits: number): string {
  let size = bytes
  let unit = 0
  while (size >= base && unit < units.length - 1) {
    size /= base
    unit += 1
  }
  return `${general(size, digits)}${units[unit]}`
}

/** C's `%.{digits}g`. */
function general(value: number, digits: number): string {
  const precise = value.toPrecision(digits)
  if (!precise.includes('e')) return String(Number(precise))
  const [mantissa = '', exponent = ''] = precise.split('e')
  return `${Number(mantissa)}e${exponent.replace(/^([+-])(\d)$/, '$10$2')}`
}

/** A span of time as docker prints it: `About a minute`, `3 weeks`. */
export function humanDuration(milliseconds: number): string {
  const seconds = Math.trunc(milliseconds / 1000)
  if (seconds < 1) return 'Less than a second'
  if (seconds === 1) return '1 second'
  if (seconds < 60) return `${seconds} seconds`
  const minutes = Math.trunc(seconds / 60)
  if (minutes === 1) return 'About a minute'
  if (minutes < 60) return `${minutes} minutes`
  const hours = Math.trunc(milliseconds / 3_600_000 + 0.5)
  if (hours === 1) return 'About an hour'
  if (hours < 48) return `${hours} hours`
  if (hours < 24 * 7 * 2) return `${Math.trunc(hours / 24)} days`
  if (hours < 24 * 30 * 2) return `${Math.trunc(hours / 24 / 7)} weeks`
  if (hours < 24 * 365 * 2) return `${Math.trunc(hours / 24 / 30)} months`
  return `${Math.trunc(milliseconds / 3_600_000 / 24 / 365)} years`
}

/** `2026-11-21 12:00:00 +0900 KST`: seconds since 1970 as Go prints a time, in this machine's zone. */
export function goTime(seconds: number): string {
  const { day, time, sign, hours, minutes } = timeParts(seconds)
  const zone = `${sign}${hours}${minutes}`
  const letters = /\(([A-Z]+)\)$/.exec(new Date(seconds * 1000).toString())?.[1]
  return `${day} ${time} ${zone} ${letters ?? (zone === '+0000' ? 'UTC' : zone)}`
}

/** `2026-11-21T12:00:00+09:00`: seconds since 1970 as RFC 3339 has them, in this machine's zone. */
export function rfcTime(seconds: number): string {
  const { day, time, sign, hours, minutes } = timeParts(seconds)
  const zone = `${sign}${hours}:${minutes}`
  return `${day}T${time}${zone === '+00:00' ? 'Z' : zone}`
}

/** A time in this machine's zone, and how far that is from UTC. */
function timeParts(seconds: number) {
  const date = new Date(seconds * 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  const offset = -date.getTimezoneOffset()
  return {
    day: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`,
    time: `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`,
    sign: offset < 0 ? '-' : '+',
    hours: two(Math.trunc(Math.abs(offset) / 60)),
    minutes: two(Math.abs(offset) % 60),
  }
}

/** The first 12 digits of an id, without `sha256:`. */
export function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12)
}

/** Cut to so many characters, the last one `…`. */
export function ellipsis(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
