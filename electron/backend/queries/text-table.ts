/**
 * Lines of cells between tabs as Go's tabwriter sets them: each column as wide as its widest cell and `padding`, at
 * least `minimum`; the last cell of a line is not padded.
 */
export function alignColumns(lines: readonly string[], minimum = 10, padding = 3): string[] {
  const rows = lines.map((line) => line.split('\t'))
  const widths: number[] = []
  for (const cells of rows) {
    for (const [column, cell] of cells.slice(0, -1).entries()) {
      widths[column] = Math.max(widths[column] ?? minimum, lengthOf(cell) + padding)
    }
  }
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        column === cells.length - 1
          ? cell
          : cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(cell))),
      )
      .join(''),
  )
}

function lengthOf(text: string): number {
  return [...text].length
}
