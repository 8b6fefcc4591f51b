import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Marks the fuses in every Electron binary; a version and a count follow, then one character a fuse. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The fuses of Electron's first wire, in their order, with the state that Electron is shipped in. */
const shippedFuses = {
  runAsNode: '1',
  enableCookieEncryption: '0',
  enableNodeOptionsEnvironmentVariable: '1',
  enableNodeCliInspectArguments: '1',
  enableEmbeddedAsarIntegrityValidation: '0',
  onlyLoadAppFromAsar: '0',
  loadBrowserProcessSpecificV8Snapshot: '0',
  grantFileProtocolExtraPrivileges: '1',
}

/**
 * A folder that electron-builder takes for an unpacked Electron. Its binary starts the app beside it through the
 * stand-in, and carries a fuse wire, so that the fuses are really set and can be read back.
 */
export async function makeElectronDist(folder: string): Promise<void> {
  const standIn = resolve('e2e/stand-in/bin/electron')
  const wire = `${sentinel}\x01${String.fromCharCode(Object.keys(shippedFuses).length)}${Object.values(shippedFuses).join('')}`
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'))
  const lines = [
    '#!/bin/sh',
    `exec "${standIn}" "$(dirname "$(readlink -f "$0")")/resources/app.asar" "$@"`,
    wire,
  ]
  await writeFile(join(folder, 'electron'), lines.join('\n'), 'latin1')
  await chmod(join(folder, 'electron'), 0o755)
  for (const file of ['version', 'LICENSE', 'LICENSES.chromium.html'])
    await writeFile(join(folder, file), 'stand-in')
}

/** The fuses of a binary by name. */
export function readFuses(binary: string): Record<string, string> {
  const start = binary.indexOf(sentinel) + sentinel.length + 2
  return Object.fromEntries(
    Object.keys(shippedFuses).map((name, index) => [name, binary[start + index] ?? '']),
  )
}
