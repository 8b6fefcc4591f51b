import type Docker from 'dockerode'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { apiNeedsOf } from '#shared/commands/run/api-needs'
import type { RunOptions } from '#shared/commands/run/options'
import type { FromEnvironment, Progress } from '#shared/contract/activity'
import { AppError } from '#shared/errors'
import type { Execution } from '../activity/executor'
import { isFailure } from '../activity/is-failure'
import { compareVersions } from '../engine/api-version'
import { tolerantList } from '../engine/tolerant'
import { pullImage } from '../images/pull'
import { type CreateRequest, toCreateRequest } from './to-create-body'
import { allLabels, allVariables } from './with-files'

/** A container that was made and does not run yet. */
export interface MadeContainer {
  readonly id: string
  /** The engine's words: a limit that the kernel does not know, a platform that differs. */
  readonly warnings: readonly string[]
  /** Variables that are given by name alone. */
  readonly fromEnvironment?: FromEnvironment | undefined
}

type PullOptions = Pick<RunOptions, 'image' | 'platform' | 'pull'>
type Command = CommandOf<'container.create'> | CommandOf<'container.run'>

const request = 'POST /containers/create'
const answer = z.object({ Id: z.string(), Warnings: tolerantList(z.string()) })
/** What engines say where the image is not there, or not for this platform. */
const imageIsMissing = /no such image|does not match the specified platform/i

/**
 * Makes the container: pulls the image where the policy says so, and attaches the networks that the engine does not
 * take at once. @throws AppError `not-supported` for an option that this engine does not know
 */
export async function makeContainer(command: Command, execution: Execution): Promise<MadeContainer> {
  const { apiVersion } = execution.engine.facts
  refuseUnknown(command, apiVersion)
  const { Env, fromEnvironment } = await allVariables(command, process.env)
  const asked = toCreateRequest(command, { apiVersion, env: Env, labels: await allLabels(command) })
  const { pull = 'missing' } = command
  let isPulled = pull === 'always'
  if (isPulled) await pullFor(command, execution)
  const made = await create(asked, execution).catch(async (error: unknown) => {
    if (pull !== 'missing' || !isFailure(error, 'not-found') || !imageIsMissing.test(error.message))
      throw error
    execution.story.note({ type: 'image-missing', image: command.image })
    isPulled = true
    await pullFor(command, execution)
    return create(asked, execution)
  })
  if (!isPulled) execution.story.note({ type: 'image-found', image: command.image })
  execution.story.follow(made.id)
  execution.story.note({ type: 'created', id: made.id, name: command.name ?? '' })
  await connectFurther(made.id, asked, execution)
  return { ...made, fromEnvironment }
}

/**
 * Pulls the image as the policy says, before anything is made. @throws AppError `not-found` where it is not there and
 * must not be pulled
 */
export async function pullIfAsked(options: PullOptions, execution: Execution): Promise<void> {
  const { image, pull = 'missing' } = options
  if (pull === 'always') return pullFor(options, execution)
  try {
    await execution.engine.ask({
      request: `GET /images/${image}/json`,
      run: (docker) => docker.getImage(image).inspect(),
      schema: z.unknown(),
      signal: execution.signal,
    })
  } catch (error) {
    if (pull === 'never' || !isFailure(error, 'not-found')) throw error
    await pullFor(options, execution)
  }
}

function refuseUnknown(command: Command, apiVersion: string): void {
  const [need] = apiNeedsOf(command).filter(({ since }) => compareVersions(apiVersion, since) < 0)
  if (!need) return
  const message = `${need.flag} needs API ${need.since}; this engine speaks ${apiVersion}.`
  throw new AppError({ code: 'not-supported', message, request })
}

async function pullFor({ image, platform }: PullOptions, execution: Execution): Promise<void> {
  const pull = {
    kind: 'image.pull',
    reference: image,
    ...(platform === undefined ? {} : { platform }),
  } as const
  const startedAt = performance.now()
  let last: Progress | undefined
  const progress = (value: Progress): void => {
    last = value
    execution.progress(value)
  }
  const { engine, signal } = execution
  await pullImage.run(image, pull, { ...execution, engine, signal, progress })
  execution.story.note({
    type: 'pulled',
    image,
    layers: last?.parts.length ?? 0,
    bytes: last?.total ?? null,
    took: Math.round(performance.now() - startedAt),
  })
}

async function create(asked: CreateRequest, { engine, signal }: Execution): Promise<MadeContainer> {
  const { Id, Warnings } = await engine.ask({
    request,
    run: (docker, abortSignal) => postCreate(docker, asked, abortSignal),
    schema: answer,
    deadline: 120_000,
    signal,
  })
  return { id: Id, warnings: Warnings }
}

/** dockerode's own createContainer() drops the warnings, and puts the body's fields into the query as well. */
function postCreate(
  { modem }: Docker,
  { query, body }: CreateRequest,
  abortSignal: AbortSignal,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    modem.dial(
      {
        path: '/containers/create?',
        method: 'POST',
        options: { _query: query, _body: body },
        abortSignal,
        statusCodes: { 200: true, 201: true },
      },
      (error: unknown, made: unknown) => (error ? reject(error) : resolve(made)),
    )
  })
}

/** What cannot be attached leaves no half-attached container behind. */
async function connectFurther(
  id: string,
  { further }: CreateRequest,
  { engine, signal }: Execution,
): Promise<void> {
  try {
    for (const { network, endpoint } of further) {
      await engine.ask({
        request: `POST /networks/${network}/connect`,
        run: (docker) => docker.getNetwork(network).connect({ Container: id, EndpointConfig: endpoint }),
        schema: z.unknown(),
        signal,
      })
    }
  } catch (error) {
    await engine
      .ask({
        request: `DELETE /containers/${id}`,
        run: (docker, abortSignal) => docker.getContainer(id).remove({ v: true, abortSignal }),
        schema: z.unknown(),
      })
      .catch(() => undefined)
    throw error
  }
}
