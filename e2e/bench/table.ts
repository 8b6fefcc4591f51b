import type { BenchRow } from './bench'

/** Prints measured rows, aligned, with the figures behind each. */
export function printTable(rows: readonly BenchRow[]): void {
  for (const row of rows) {
    const value = `${row.value.toFixed(2)} ${row.unit}`.padStart(16)
    console.log(
      `${value}  ${row.isMet ? 'met   ' : 'MISSED'}  ${row.what} vs ${row.against} (goal: ${row.goal})`,
    )
    const detail = Object.entries(row.detail).map(([name, figure]) => `${name} ${figure.toFixed(2)}`)
    if (detail.length > 0) console.log(`${' '.repeat(26)}${detail.join(', ')}`)
  }
}
