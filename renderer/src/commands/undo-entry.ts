import type { ActivityEntry } from '#shared/contract/activity'
import { rpc } from '../rpc/client'
import { toAppError } from '../rpc/to-app-error'
import { notifyFailure } from './notify-failure'

/** Takes back what was run; what fails becomes a notice. */
export async function undoEntry({
  id,
  command,
  line,
}: Pick<ActivityEntry, 'id' | 'command' | 'line'>): Promise<void> {
  const retry = (): void => void undoEntry({ id, command, line })
  try {
    const entries = await rpc.activity.undo({ id })
    for (const entry of entries) {
      const failures = entry.results.flatMap(({ error }) => (error ? [{ name: entry.line, error }] : []))
      if (failures.length > 0) notifyFailure({ kind: entry.command.kind, failures, retry })
    }
  } catch (error) {
    notifyFailure({ kind: command.kind, failures: [{ name: line, error: toAppError(error).data }], retry })
  }
}
