/** The candidate that needs the fewest single-letter changes; null where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  let best: string | null = null
  let fewest = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const most = Math.min(fewest - 1, Math.max(1, Math.floor(candidate.length / 3)))
    // So many letters are added or dropped at least.
    if (Math.abs(candidate.length - word.length) > most) continue
    const distance = editDistance(word, candidate)
    if (distance > most) continue
    best = candidate
    fewest = distance
  }
  return best
}

/** Letters added, dropped, exchanged, or swapped with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const width = b.length + 1
  const cells = new Uint32Array(width * (a.length + 1))
  const at = (row: number, column: number): number => cells[row * width + column] ?? 0
  for (let column = 0; column < width; column++) cells[column] = column
  for (let row = 1; row <= a.length; row++) {
    cells[row * width] = row
    for (let column = 1; column < width; column++) {
      const isSame = a[row - 1] === b[column - 1]
      const changed = at(row - 1, column - 1) + (isSame ? 0 : 1)
      let fewest = Math.min(changed, at(row - 1, column) + 1, at(row, column - 1) + 1)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        fewest = Math.min(fewest, at(row - 2, column - 2) + 1)
      cells[row * width + column] = fewest
    }
  }
  return at(a.length, b.length)
}
