/** A moment as the engine stamps log lines: whole seconds since 1970 and nanoseconds within them. */
export interface LogTime {
  readonly seconds: number
  readonly nanos: number
}

const prefixLength = 19
const zero = 48
const nine = 57

/**
 * Reads the stamps that the engine puts before each line (`timestamps=1`): RFC 3339 with up to nine decimals and a
 * zone, then a space. Made for a million calls: it allocates nothing, and the same second is parsed once.
 */
export class LogStampReader {
  /** Seconds since 1970 of the last stamp read. */
  seconds = 0
  /** Nanoseconds within them. */
  nanos = 0
  readonly #prefix = new Uint8Array(prefixLength)
  #prefixSeconds = 0

  /** Length of the stamp at `bytes[start]`, its space included; 0 where there is none (the fields then stay). */
  read(bytes: Uint8Array, start: number, end: number): number {
    if (end - start < prefixLength + 2 || !this.#readPrefix(bytes, start)) return 0
    let at = start + prefixLength
    let nanos = 0
    if (bytes[at] === 46) {
      let scale = 100_000_000
      at++
      for (; at < end; at++) {
        const digit = bytes[at] ?? 0
        if (digit < zero || digit > nine) break
        nanos += (digit - zero) * scale
        scale = scale >= 10 ? scale / 10 : 0
      }
    }
    let offset = 0
    const zone = bytes[at++]
    if (zone === 43 || zone === 45) {
      offset = (twoDigits(bytes, at) * 60 + twoDigits(bytes, at + 3)) * (zone === 43 ? 60 : -60)
      at += 5
    } else if (zone !== 90) return 0
    if (at >= end || bytes[at] !== 32 || Number.isNaN(offset)) return 0
    this.seconds = this.#prefixSeconds - offset
    this.nanos = nanos
    return at + 1 - start
  }

  #readPrefix(bytes: Uint8Array, start: number): boolean {
    const prefix = this.#prefix
    let i = prefixLength - 1
    // The last digits change most, so a new second shows at the first comparison.
    while (i >= 0 && bytes[start + i] === prefix[i]) i--
    if (i < 0) return true
    if (bytes[start + 4] !== 45 || bytes[start + 7] !== 45 || bytes[start + 10] !== 84) return false
    if (bytes[start + 13] !== 58 || bytes[start + 16] !== 58) return false
    const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2)
    const seconds =
      Date.UTC(
        year,
        twoDigits(bytes, start + 5) - 1,
        twoDigits(bytes, start + 8),
        twoDigits(bytes, start + 11),
        twoDigits(bytes, start + 14),
        twoDigits(bytes, start + 17),
      ) / 1000
    if (Number.isNaN(seconds)) return false
    prefix.set(bytes.subarray(start, start + prefixLength))
    this.#prefixSeconds = seconds
    return true
  }
}

/** NaN where these are no digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - zero
  const ones = (bytes[at + 1] ?? 0) - zero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

/** As `since` and `until` of GET /containers/{id}/logs take it: `1700000000.000000001`. */
export function formatEngineTime({ seconds, nanos }: LogTime): string {
  return `${seconds}.${String(nanos).padStart(9, '0')}`
}
