const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB']

/** Bytes as the docker CLI writes them: decimal units, four digits: `1.234MB`. */
export function humanSize(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${Number(value.toPrecision(4))}${units[unit]}`
}
