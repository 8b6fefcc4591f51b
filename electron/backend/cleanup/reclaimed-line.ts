const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** The closing line of a prune as the docker CLI writes it: `Total reclaimed space: 12.3MB`, in decimal units. */
export function reclaimedLine(bytes: number): string {
  let amount = bytes
  let unit = 0
  while (amount >= 1000 && unit < units.length - 1) {
    amount /= 1000
    unit++
  }
  return `Total reclaimed space: ${Number(amount.toPrecision(4))}${units[unit]}`
}
