const first = 250
const longest = 5_000

/**
 * Milliseconds until the next try: 0.25 s after the first failure, doubled each time, at most 5 s; a fifth more or
 * less by chance, so that several apps do not knock at the same moment.
 * @param failures how many tries failed in a row, 1 or more
 */
export function backOff(failures: number, random: () => number = Math.random): number {
  const plain = Math.min(longest, first * 2 ** Math.min(failures - 1, 10))
  return Math.min(longest, Math.round(plain * (0.8 + 0.4 * random())))
}
