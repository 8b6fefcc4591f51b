import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { AppError } from '#shared/errors'
import { absolutePath } from './absolute-path'
import { toHostFileError } from './host-file-error'

/** Bytes of a file that is read as text. */
const most = 1024 * 1024

/** A named pipe that nobody writes to would hold the opening up for ever; Windows knows no such flag. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** The text of a small file. @throws AppError `path-missing`, `path-denied`, `path-invalid`, `answer-too-large` */
export async function readText(typed: string): Promise<string> {
  const path = absolutePath(typed)
  const file = await open(path, flags).catch((error: unknown) => {
    throw toHostFileError(error)
  })
  try {
    const { size } = await plainFile(file, path)
    if (size > most) throw new AppError({ code: 'answer-too-large', message: `${path}: ${size} bytes` })
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0)
    return buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '')
  } catch (error) {
    throw toHostFileError(error)
  } finally {
    await file.close()
  }
}

async function plainFile(file: Awaited<ReturnType<typeof open>>, path: string) {
  const facts = await file.stat()
  if (!facts.isFile()) throw new AppError({ code: 'path-invalid', message: `Not a file: ${path}` })
  return facts
}
