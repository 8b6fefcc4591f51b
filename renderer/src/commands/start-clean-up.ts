import { loadPatiently } from '../components/lazy/load-patiently'
import { askToCleanUp, type Prune } from './cleanup-store'
import { runCommand } from './run-command'

/** Asks, naming what would go, cleans up, and tells how much space that gave back. */
export async function startCleanUp(kind: Prune['kind']): Promise<void> {
  // On a terminal docker would ask too; here the dialog has asked.
  const command = await askToCleanUp({ kind, force: true })
  if (!command) return
  const { notifyCleaned } = await loadPatiently(() => import('./notify-cleaned'))
  await runCommand(command).then(notifyCleaned, () => {
    // Told in a notice already.
  })
}
