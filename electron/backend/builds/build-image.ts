import { randomUUID } from 'node:crypto'
import { Duplex, Readable } from 'node:stream'
import type { CommandOf } from '#shared/commands/index'
import { type DockerfileStep, dockerfileSteps, lineOfMessage } from '#shared/domain/build/dockerfile-steps'
import { registryServer } from '#shared/domain/registry-server'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { toEngineError, toStreamError } from '../engine-error'
import type { AuthConfig } from '../registries/auth-config'
import type { Registries } from '../registries/registries'
import { readNdjson } from '../streams/ndjson'
import { buildMessageSchema } from './build-message'
import { type BuildQuery, toBuildQuery } from './build-query'
import type { BuildRecording } from './build-recording'
import { readSecrets } from './build-secrets'
import { openSession, type RegistryCredentials, serveSession } from './build-session'
import { BuildkitReader } from './buildkit-reader'
import { ClassicReader } from './classic-reader'
import { isRemoteContext, type OpenContext, openContext } from './open-context'
import { type SyncContext, syncContext } from './sync-context'

type Command = CommandOf<'image.build'>

const request = 'POST /build'
/** The classic builder answers once it has the whole context. */
const headerDeadline = 0

/** POST /build: builds an image from a folder or an address, with either builder; a cancel makes the engine stop. */
export const buildImage: Executor<Command> = {
  targets: ({ tags, context }) => [tags?.[0] ?? context],
  run: async (_target, command, execution) => {
    const recording = execution.builds.begin(execution.runId, command)
    try {
      await build(command, execution, recording)
      recording.end('done')
      return done(...(recording.imageId === null ? [] : [recording.imageId]), ...(command.tags ?? []))
    } catch (error) {
      const failure = toEngineError(error, request)
      const isCancelled = execution.signal.aborted
      recording.end(isCancelled ? 'cancelled' : 'failed', failure.data, lineOfMessage(failure.message))
      throw failure
    }
  },
}

async function build(command: Command, execution: Execution, recording: BuildRecording): Promise<void> {
  const builder = command.builder ?? usualBuilder(execution)
  recording.setBuilder(builder)
  if (builder === 'classic' && command.secrets)
    throw new AppError({ code: 'not-supported', message: 'Secrets need BuildKit.', request })
  const isRemote = isRemoteContext(command.context)
  const context = isRemote || builder === 'buildkit' ? null : await openContext(command)
  const folders = isRemote || builder === 'classic' ? null : await syncContext(command)
  if (context) recording.setDockerfile(context.dockerfile, context.dockerfileText)
  if (folders) recording.setDockerfile(folders.shownName, folders.dockerfileText)
  const steps = dockerfileSteps((context ?? folders)?.dockerfileText ?? '')
  const secrets = await readSecrets(
    command.secrets ?? [],
    isRemote ? process.cwd() : command.context,
    process.env,
  )
  recording.cover([...secrets.values()].map((value) => value.toString('utf8')))

  // Ends the upload and the session when the answer has come to its end, whatever that is.
  const ending = new AbortController()
  const signal = AbortSignal.any([execution.signal, ending.signal])
  const sending: Sending = { execution, recording, signal, faults: [] }
  try {
    const session = builder === 'buildkit' ? await startSession(secrets, folders, sending) : undefined
    const query = toBuildQuery(command, {
      builder,
      dockerfile: (context ?? folders)?.dockerfile ?? command.dockerfile ?? 'Dockerfile',
      buildId: execution.runId,
      variables: process.env,
      ...(isRemote ? { remote: command.context } : {}),
      ...(folders ? { remote: 'client-session' } : {}),
      ...(session === undefined ? {} : { session }),
    })
    await follow(await post(query, context, sending), steps, builder, execution, recording)
  } catch (error) {
    // What broke the upload says more than the failed build.
    throw sending.faults[0] ?? error
  } finally {
    ending.abort()
  }
}

/** BuildKit where it is known to work: Docker on Linux. Podman builds in its own way, and answers as the classic one. */
function usualBuilder({ engine }: Execution): 'buildkit' | 'classic' {
  const { product, os } = engine.facts
  return product === 'docker' && os !== 'windows' ? 'buildkit' : 'classic'
}

async function startSession(
  secrets: ReadonlyMap<string, Buffer>,
  folders: SyncContext | null,
  { execution, recording, signal, faults }: Sending,
): Promise<string> {
  const { engine, registries } = execution
  const id = randomUUID()
  const socket = await engine.open({
    request: 'POST /session',
    purpose: 'builds',
    run: (docker) => openSession(docker, { id, sharedKey: folders?.sharedKey }),
    signal,
  })
  if (!(socket instanceof Duplex))
    throw new AppError({ code: 'unexpected-answer', message: 'no session', request })
  const session = serveSession(socket, {
    secrets,
    credentials: (host) => credentialsFor(host, registries),
    ...(folders
      ? {
          sync: async (call) => {
            try {
              await folders.sync(call, signal, (bytes, files) => recording.sent(bytes, files))
              recording.allSent()
            } catch (error) {
              if (error instanceof AppError) faults.push(error)
              throw error
            }
          },
        }
      : {}),
  })
  signal.addEventListener('abort', () => session.close(), { once: true })
  return id
}

/** The sign-in that BuildKit asks for by a registry's host; an identity token goes without a name. */
async function credentialsFor(
  host: string,
  registries: Registries,
): Promise<RegistryCredentials | undefined> {
  const auth = await registries.authOfServer(registryServer(host))
  return (
    auth && {
      username: auth.identitytoken ? '' : (auth.username ?? ''),
      secret: auth.identitytoken ?? auth.password ?? '',
    }
  )
}

/** The header X-Registry-Config, in the alphabet for addresses as the engine reads it. */
function registryConfigOf(auths: Record<string, AuthConfig>): { base64: string } {
  const base64 = Buffer.from(JSON.stringify(auths)).toString('base64')
  return { base64: base64.replaceAll('+', '-').replaceAll('/', '_') }
}

interface Sending {
  readonly execution: Execution
  readonly recording: BuildRecording
  readonly signal: AbortSignal
  /** What this computer refused while the builder fetched files. */
  readonly faults: AppError[]
}

/** Sends the context and answers the stream of the builder's lines. */
async function post(
  query: BuildQuery,
  context: OpenContext | null,
  { execution, recording, signal }: Sending,
): Promise<Readable> {
  // BuildKit asks through its session instead.
  const registryconfig =
    query.version === '1' ? registryConfigOf(await execution.registries.allRegistryAuths()) : undefined
  const body = context?.stream(signal, (bytes, files) => recording.sent(bytes, files)) ?? Readable.from([])
  let fault: Error | null = null
  body.once('error', (error) => {
    fault = error
  })
  body.once('end', () => recording.allSent())
  try {
    return await execution.engine.open({
      request,
      purpose: 'builds',
      deadline: headerDeadline,
      signal,
      run: (docker) =>
        new Promise((resolve, reject) => {
          docker.modem.dial(
            {
              method: 'POST',
              path: '/build?',
              options: { ...query },
              file: body,
              isStream: true,
              ...(registryconfig === undefined ? {} : { registryconfig }),
              statusCodes: { 200: true },
            },
            (error: Error | null, stream: unknown) => (error ? reject(error) : resolve(stream as Readable)),
          )
        }),
    })
  } catch (error) {
    // What broke the upload says more than the broken connection.
    throw fault ?? error
  } finally {
    signal.addEventListener('abort', () => body.destroy(), { once: true })
  }
}

async function follow(
  stream: Readable,
  steps: readonly DockerfileStep[],
  builder: 'buildkit' | 'classic',
  { signal, progress }: Execution,
  recording: BuildRecording,
): Promise<void> {
  const reader = builder === 'buildkit' ? new BuildkitReader(steps) : new ClassicReader(steps)
  for await (const line of readNdjson(stream, signal)) {
    recording.take(reader.take(buildMessageSchema.parse(line)))
    progress(recording.progress)
  }
  if (signal.aborted) throw new AppError({ code: 'cancelled', message: 'The build was cancelled.', request })
  if (recording.failure !== null) throw toBuildError(recording.failure)
}

/** A step that failed is the build's own failure; what the engine failed at keeps its code. */
function toBuildError(message: string): AppError {
  const failure = toStreamError(message, request)
  const isStep = /returned a non-zero code|did not complete successfully|executor failed running/.test(
    message,
  )
  const isUnknown = failure.code === 'engine-failed'
  return isStep || isUnknown ? new AppError({ ...failure.data, code: 'build-failed' }) : failure
}
