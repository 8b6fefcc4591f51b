import type { Readable } from 'node:stream'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { toEngineError, toStreamError } from '../engine-error'
import { archiveSize } from '../files/archive-kind'
import { upload } from '../files/upload'
import { absolutePath } from '../host-files/absolute-path'
import { readNdjson } from '../streams/ndjson'
import { transferEventSchema, transferFailure } from './transfer-event'

const request = 'POST /images/create?fromSrc='

/** POST /images/create?fromSrc=: an image of one layer, from the files of an archive. */
export const importImage: Executor<CommandOf<'image.import'>> = {
  targets: ({ source }) => [source],
  run: async (source, command, execution) => {
    const options = optionsOf(command)
    const answer = /^https?:\/\//i.test(source)
      ? await fetched(source, options, execution)
      : await sent(absolutePath(source), options, execution)
    return done(await importedId(answer, execution))
  },
}

type Options = Readonly<Record<string, string | readonly string[]>>

function optionsOf({ reference, changes = [], message, platform }: CommandOf<'image.import'>): Options {
  return {
    // With its tag, as Podman reads no `tag` here.
    ...(reference === undefined ? {} : { repo: reference }),
    ...(changes.length > 0 ? { changes } : {}),
    ...(message === undefined ? {} : { message }),
    ...(platform === undefined ? {} : { platform }),
  }
}

function fetched(fromSrc: string, options: Options, { engine, signal }: Execution): Promise<Readable> {
  return engine.open({
    request,
    purpose: 'files',
    run: (docker, abortSignal) => docker.createImage({}, { ...options, fromSrc, abortSignal }),
    deadline: 0,
    signal,
  })
}

async function sent(path: string, options: Options, execution: Execution): Promise<Readable> {
  const { engine, signal } = execution
  const body = upload(path, await archiveSize(path), execution)
  try {
    return await engine.open({
      request,
      purpose: 'files',
      run: (docker, abortSignal) => docker.importImage(body, { ...options, abortSignal }),
      deadline: 0,
      signal,
    })
  } catch (error) {
    body.destroy()
    throw error
  }
}

/** The last line of the answer is the new image's id. */
async function importedId(answer: Readable, { signal, progress }: Execution): Promise<string> {
  let id: string | undefined
  let failure: string | undefined
  try {
    for await (const line of readNdjson(answer, signal)) {
      const event = transferEventSchema.parse(line)
      failure ??= transferFailure(event)
      const { current, total } = event.progressDetail ?? {}
      if (current !== undefined) progress({ current, total: total || null, unit: 'bytes', parts: [] })
      else if (event.status !== undefined) id = event.status
    }
  } catch (error) {
    throw toEngineError(error, request)
  }
  if (signal.aborted) throw new AppError({ code: 'cancelled', message: 'The import was cancelled.', request })
  if (failure !== undefined) throw toStreamError(failure, request)
  if (id === undefined) throw new AppError({ code: 'unexpected-answer', message: 'no image id', request })
  return id.trim()
}
