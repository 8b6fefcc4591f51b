import type { Readable } from 'node:stream'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { toEngineError } from '../engine-error'
import { archiveSize } from '../files/archive-kind'
import { upload } from '../files/upload'
import { absolutePath } from '../host-files/absolute-path'
import { readNdjson } from '../streams/ndjson'
import { transferFailure } from './transfer-event'

const request = 'POST /images/load'

const lineSchema = z
  .object({
    stream: z.string().optional().catch(undefined),
    error: z.string().optional().catch(undefined),
    errorDetail: z
      .object({ message: z.string().catch('') })
      .optional()
      .catch(undefined),
  })
  .catch({})

/** What engines say of a tar archive that holds no images. */
const noImages =
  /invalid tar header|unrecognized image format|no such file or directory|manifest\.json|payload does not match|unexpected EOF/i

/** POST /images/load: the images of an archive; their progress is how much of it was sent. */
export const loadImages: Executor<CommandOf<'image.load'>> = {
  targets: ({ input }) => [input],
  run: async (input, { quiet = false }, execution) => {
    const { engine, signal } = execution
    const path = absolutePath(input)
    const body = upload(path, await archiveSize(path), execution)
    try {
      const answer = await engine.open({
        request,
        purpose: 'files',
        run: (docker, abortSignal) => docker.loadImage(body, { quiet, abortSignal }),
        deadline: 0,
        signal,
      })
      return done(...(await loadedLines(answer, execution)))
    } catch (error) {
      throw toLoadError(error)
    } finally {
      body.destroy()
    }
  },
}

/** The closing lines: `Loaded image: web:1`. */
async function loadedLines(answer: Readable, { signal }: Execution): Promise<string[]> {
  const lines: string[] = []
  let failure: string | undefined
  for await (const line of readNdjson(answer, signal)) {
    const event = lineSchema.parse(line)
    failure ??= transferFailure(event)
    if (event.stream) lines.push(...event.stream.trim().split('\n'))
  }
  if (signal.aborted) throw new AppError({ code: 'cancelled', message: 'The load was cancelled.', request })
  if (failure !== undefined) throw new AppError({ code: 'engine-failed', message: failure, request })
  return lines.filter((line) => line !== '')
}

function toLoadError(error: unknown): AppError {
  const failure = toEngineError(error, request)
  const { code, message } = failure.data
  return code !== 'disk-full' && code !== 'cancelled' && noImages.test(message)
    ? new AppError({ ...failure.data, code: 'no-image-archive' }, { cause: failure })
    : failure
}
