import { app, BrowserWindow, dialog } from 'electron'
import type { Backend } from '../backend/backend'
import { textsIn } from '../page/texts'
import type { FollowedSettings } from './follow-settings'

/** Milliseconds that streams and terminals get to end before the process does. */
const patience = 2000

/**
 * Quitting asks once while actions are running, then ends the backend. A process that is told to end by the system
 * (SIGTERM, logout) ends without asking.
 */
export function guardQuit(
  backend: Pick<Backend, 'activeRuns' | 'dispose'>,
  settings: FollowedSettings,
  reopen: () => void,
): void {
  let state: 'running' | 'asking' | 'ending' = 'running'

  const end = async (): Promise<void> => {
    state = 'ending'
    // Closed one by one, because `app.exit` would not let them remember where they were.
    for (const window of BrowserWindow.getAllWindows()) window.close()
    await Promise.race([backend.dispose(), new Promise((resolve) => setTimeout(resolve, patience))]).catch(
      (error: unknown) => console.warn('Not everything could be ended:', error),
    )
    app.exit(0)
  }

  const ask = async (count: number): Promise<void> => {
    state = 'asking'
    const t = textsIn(settings.language())
    const { response } = await dialog.showMessageBox({
      type: 'question',
      title: t('quitting.title'),
      message: t('quitting.message', { count }),
      detail: t('quitting.detail'),
      buttons: [t('quitting.stay'), t('quitting.quit')],
      defaultId: 0,
      cancelId: 0,
    })
    if (response === 1) return end()
    state = 'running'
    reopen()
  }

  app.on('before-quit', (event) => {
    event.preventDefault()
    if (state !== 'running') return
    const count = backend.activeRuns()
    void (count > 0 ? ask(count) : end())
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end())
}
