/** The page that shows the logs of these containers: the container's own for one, interleaved for several. */
export function logsPath(rows: readonly { readonly id: string }[]): string {
  const first = rows[0]
  if (first && rows.length === 1) return `/containers/${first.id}/logs`
  return `/logs?ids=${rows.map((row) => row.id).join(',')}`
}
