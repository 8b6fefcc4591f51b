import type { Readable } from 'node:stream'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { type ImageReference, pulledName, splitImageReference } from '#shared/domain/image-reference'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { toEngineError, toStreamError } from '../engine-error'
import { readNdjson } from '../streams/ndjson'
import { pullEventSchema, pullFailure } from './pull-event'
import { PullProgress } from './pull-progress'

const request = 'POST /images/create'
/** The engine asks the registry before it answers; a slow or dead one takes up to a minute. */
const headerDeadline = 120_000

/** POST /images/create?fromImage=: pulls an image with progress by layer; a cancel makes the engine stop. */
export const pullImage: Executor<CommandOf<'image.pull'>> = {
  targets: (command) => [command.reference],
  run: async (reference, { platform }, execution) => {
    const parts = splitImageReference(reference)
    const stream = await openPull(parts, platform, execution)
    const details = await followPull(stream, execution)
    await checkIsThere(pulledName(parts), execution)
    return done(...details)
  },
}

function openPull(
  { repository, version }: ImageReference,
  platform: string | undefined,
  { engine, signal }: Execution,
): Promise<Readable> {
  return engine.open({
    request,
    purpose: 'pulls',
    run: (docker, abortSignal) =>
      // An empty authconfig is what the engine takes for "nobody is logged in"; without it some ask for one.
      docker.createImage(
        {},
        {
          fromImage: repository,
          tag: version,
          ...(platform === undefined ? {} : { platform }),
          abortSignal,
        },
      ),
    deadline: headerDeadline,
    signal,
  })
}

/** Reads the answer to its end; answers its closing lines (`Digest: ...`, `Status: ...`). */
async function followPull(stream: Readable, { signal, progress }: Execution): Promise<string[]> {
  const layers = new PullProgress()
  const details: string[] = []
  let failure: string | undefined
  try {
    for await (const line of readNdjson(stream, signal)) {
      const event = pullEventSchema.parse(line)
      failure ??= pullFailure(event)
      if (layers.take(event)) progress(layers.progress)
      else if (event.id === undefined && event.status !== undefined) details.push(event.status)
    }
  } catch (error) {
    throw toEngineError(error, request)
  }
  if (failure !== undefined) throw toStreamError(failure, request)
  if (signal.aborted) throw new AppError({ code: 'cancelled', message: 'The pull was cancelled.', request })
  return details.slice(-4)
}

/** An answer can end early without a word of failure; then the image is not there. */
async function checkIsThere(name: string, { engine, signal }: Execution): Promise<void> {
  await engine.ask({
    request: `GET /images/${name}/json`,
    run: (docker) => docker.getImage(name).inspect(),
    schema: z.unknown(),
    signal,
  })
}
