/** Epoch milliseconds of a time as the engine writes it (RFC 3339); null where it names none (year 1 stands for none). */
export function toTime(text: string): number | null {
  const time = Date.parse(text)
  return Number.isNaN(time) || time <= 0 ? null : time
}
