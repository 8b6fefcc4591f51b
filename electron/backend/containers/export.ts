import type { CommandOf } from '#shared/commands/index'
import { done, type Executor } from '../activity/executor'
import { ReadBuffers } from '../engine/read-buffers'
import { toEngineError } from '../engine-error'
import { writablePath, writeWhole } from '../files/write-whole'
import { absolutePath } from '../host-files/absolute-path'

/** GET /containers/{id}/export: all files of a container, without its volumes. How many bytes come is not known. */
export const exportContainer: Executor<CommandOf<'container.export'>> = {
  targets: ({ target }) => [target],
  run: async (id, { output, isReplacing = false }, { engine, signal, progress }) => {
    const request = `GET /containers/${id}/export`
    const path = await writablePath(absolutePath(output), isReplacing)
    const buffers = new ReadBuffers()
    const stream = await engine.open({
      request,
      purpose: 'files',
      run: (docker, abortSignal) => docker.getContainer(id).export({ abortSignal }),
      deadline: 0,
      signal,
      buffers,
    })
    const onBytes = (current: number): void => progress({ current, total: null, unit: 'bytes', parts: [] })
    try {
      await writeWhole(stream, { path, isReplacing, signal, onBytes, buffers })
      return done(path)
    } catch (error) {
      throw toEngineError(error, request)
    }
  },
}
