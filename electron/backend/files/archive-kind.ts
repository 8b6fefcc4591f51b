import { open, stat } from 'node:fs/promises'
import { AppError } from '#shared/errors'
import { toHostFileError } from '../host-files/host-file-error'

/** Beginnings of the compressions that engines undo by themselves. */
const compressions: readonly (readonly [string, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
]

/**
 * Looks whether a file is a tar archive, packed or not, before it is sent, so that a picture is not uploaded to be
 * refused in riddles. Answers its size in bytes.
 * @throws AppError `not-an-archive`, `path-missing`, `path-denied`, `path-invalid`
 */
export async function archiveSize(path: string): Promise<number> {
  try {
    const { size, ...facts } = await regularFile(path)
    const file = await open(path, 'r')
    try {
      const head = Buffer.alloc(512)
      const { bytesRead } = await file.read(head, 0, 512, 0)
      if (!isArchive(head.subarray(0, bytesRead)))
        throw new AppError({ code: 'not-an-archive', message: `${facts.path} is no tar archive.` })
      return size
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toHostFileError(error)
  }
}

async function regularFile(path: string): Promise<{ path: string; size: number }> {
  const facts = await stat(path)
  if (!facts.isFile()) throw new AppError({ code: 'path-invalid', message: `${path} is no file.` })
  return { path, size: facts.size }
}

function isArchive(head: Buffer): boolean {
  if (compressions.some(([, magic]) => magic.every((byte, index) => head[index] === byte))) return true
  return head.length === 512 && hasTarChecksum(head)
}

/** The first header's own checksum; archives of old tars have no other sign. */
function hasTarChecksum(head: Buffer): boolean {
  const told = Number.parseInt(head.toString('latin1', 148, 156).replace(/\0.*$/s, '').trim(), 8)
  const sum = head.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)
  return told === sum
}
