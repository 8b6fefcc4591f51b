import { spawn } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Milliseconds after which the file that carries the token is gone. */
const fileLifetime = 30_000

/**
 * Opens the person's browser through a file that only they can read: other users of the machine can see the arguments of
 * a process, and the address holds the token. Resolves to a function that removes the file.
 */
export async function openBrowser(address: string, folder: string): Promise<() => Promise<void>> {
  // Without a display there is no browser, and openers would start one for the terminal.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return async () => {}
  const file = join(folder, `open-${process.pid}.html`)
  const remove = (): Promise<void> => rm(file, { force: true })
  await remove()
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${address}"><title>Gantry</title>`
  await writeFile(file, page, { mode: 0o600, flag: 'wx' })
  const [command, ...args] = opener(pathToFileURL(file).href)
  // No opener, no browser: the printed address is there to be used.
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
  setTimeout(() => void remove(), fileLifetime).unref()
  return remove
}

function opener(address: string): [string, ...string[]] {
  if (process.platform === 'darwin') return ['open', address]
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return ['xdg-open', address]
}
