import { app, type BrowserWindow, clipboard, dialog } from 'electron'
import { type Language, textsIn } from '../page/texts'

/** A second crash within this many milliseconds is not answered with another reload. */
const crashWindow = 60_000

/** Loads the page again when its process ends by itself, once: a page that cannot live would otherwise flicker for ever. */
export function reloadAfterCrash(window: BrowserWindow, language: () => Language): void {
  let lastCrash = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    const isRepeated = Date.now() - lastCrash < crashWindow
    lastCrash = Date.now()
    const crash = textsIn(language())('failure.crashed')
    if (isRepeated)
      void showFailure(new Error(`${crash} (${details.reason}, ${details.exitCode})`), language())
    else window.webContents.reload()
  })
}

/** Shows an error that nobody handled, in a dialog whose details can be copied; further ones meanwhile go to the log only. */
export function showUncaughtErrors(language: () => Language): void {
  let isShown = false
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      console.error(error)
      if (isShown || !app.isReady()) return
      isShown = true
      void showFailure(error, language()).finally(() => {
        isShown = false
      })
    })
  }
}

async function showFailure(error: unknown, language: Language): Promise<void> {
  const t = textsIn(language)
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: t('failure.title'),
    message: t('failure.title'),
    detail: `${t('failure.detail')}\n\n${error instanceof Error ? error.message : String(error)}`,
    buttons: [t('failure.close'), t('failure.copy')],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 1) clipboard.writeText(details)
}
