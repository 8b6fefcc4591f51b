import type { Readable } from 'node:stream'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { type ImageReference, pulledName, splitImageReference } from '#shared/domain/image-reference'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { listOf } from '../engine/tolerant'
import { followTransfer } from './follow-transfer'

const request = 'POST /images/create'
/** The engine asks the registry before it answers; a slow or dead one takes up to a minute. */
const headerDeadline = 120_000

/**
 * POST /images/create?fromImage=: pulls an image, or all tags of a repository, with progress by layer; a cancel makes
 * the engine stop.
 */
export const pullImage: Executor<CommandOf<'image.pull'>> = {
  targets: (command) => [command.reference],
  run: async (reference, { platform, allTags = false }, execution) => {
    const parts = splitImageReference(reference)
    const stream = await openPull(parts, { platform, allTags }, execution)
    const { details } = await followTransfer(stream, request, execution)
    await (allTags
      ? checkSomeAreThere(parts.repository, execution)
      : checkIsThere(pulledName(parts), execution))
    return done(...details)
  },
}

async function openPull(
  { repository, version }: ImageReference,
  { platform, allTags }: { platform: string | undefined; allTags: boolean },
  { engine, signal, registries }: Execution,
): Promise<Readable> {
  const auth = (await registries.registryAuth(repository)) ?? {}
  return engine.open({
    request,
    purpose: 'pulls',
    run: (docker, abortSignal) =>
      // An empty authconfig is what the engine takes for "nobody is signed in"; without it some ask for one.
      docker.createImage(auth, {
        fromImage: repository,
        // Without a tag the engine takes them all.
        ...(allTags ? {} : { tag: version }),
        ...(platform === undefined ? {} : { platform }),
        abortSignal,
      }),
    deadline: headerDeadline,
    signal,
  })
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

async function checkSomeAreThere(repository: string, { engine, signal }: Execution): Promise<void> {
  const images = await engine.ask({
    request: 'GET /images/json',
    run: (docker, abortSignal) =>
      docker.listImages({ filters: JSON.stringify({ reference: [repository] }), abortSignal }),
    schema: listOf(z.unknown()),
    signal,
  })
  if (images.length === 0)
    throw new AppError({ code: 'image-unknown', message: `No tag of ${repository} was pulled.`, request })
}
