import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { done, type Execution, type Executor } from '../activity/executor'
import { ReadBuffers } from '../engine/read-buffers'
import { toEngineError } from '../engine-error'
import { writablePath, writeWhole } from '../files/write-whole'
import { absolutePath } from '../host-files/absolute-path'

const request = 'GET /images/get'
/** The engine puts the layers together on its own disk before the first byte comes. */
const headerDeadline = 0

/** GET /images/get?names=: one archive of one or several images. */
export const saveImages: Executor<CommandOf<'image.save'>> = {
  targets: ({ output }) => [output],
  run: async (output, { images, isReplacing = false }, execution) => {
    const { engine, signal, progress } = execution
    const path = await writablePath(absolutePath(output), isReplacing)
    const estimate = await sizeOf(images, execution)
    const buffers = new ReadBuffers()
    const stream = await engine.open({
      request,
      purpose: 'files',
      run: (docker, abortSignal) => openArchive(docker, images, abortSignal),
      deadline: headerDeadline,
      signal,
      buffers,
    })
    const onBytes = (current: number): void =>
      progress({ current, total: Math.max(current, estimate), unit: 'bytes', parts: [] })
    try {
      const written = await writeWhole(stream, { path, isReplacing, signal, onBytes, buffers })
      progress({ current: written, total: written, unit: 'bytes', parts: [] })
      return done(path)
    } catch (error) {
      throw toEngineError(error, request)
    }
  },
}

/** The types of dockerode lack `getImages`. */
interface SavingDocker {
  getImages(options: { names: string[]; abortSignal: AbortSignal }): Promise<NodeJS.ReadableStream>
}

function openArchive(docker: unknown, images: readonly string[], abortSignal: AbortSignal) {
  return (docker as SavingDocker).getImages({ names: [...images], abortSignal })
}

const facts = z.object({ Id: z.string(), Size: z.number().catch(0) })

/** About how many bytes the archive will have: the files of the images. @throws AppError `not-found` for one that is not there */
async function sizeOf(images: readonly string[], { engine, signal }: Execution): Promise<number> {
  const sizes = await Promise.all(
    images.map((name) =>
      engine
        .ask({
          request: `GET /images/${name}/json`,
          run: (docker) => docker.getImage(name).inspect(),
          schema: facts,
          signal,
        })
        .then(({ Id, Size }) => [Id, Size] as const),
    ),
  )
  return [...new Map(sizes).values()].reduce((sum, size) => sum + size, 0)
}
