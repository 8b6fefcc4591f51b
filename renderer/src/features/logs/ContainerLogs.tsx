import type { ContainerRow } from '#shared/contract/rows'

/** The log of one container, for the Logs tab of its page. */
export function ContainerLogs({ row }: { row: ContainerRow }) {
  return <div data-container={row.id} />
}
