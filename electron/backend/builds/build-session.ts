import type { Duplex } from 'node:stream'
import * as grpc from '@grpc/grpc-js'
import type Docker from 'dockerode'
import { bytesField, readMessage } from './protobuf'

/** Sign-in data for one registry. */
export interface RegistryCredentials {
  readonly username: string
  /** Password or token. */
  readonly secret: string
}

/** What the builder may ask for while it builds. */
export interface SessionAnswers {
  readonly secrets: ReadonlyMap<string, Buffer>
  /** By the registry's host: `docker.io`, `localhost:5000`. */
  credentials(host: string): Promise<RegistryCredentials | undefined>
  /** Sends the folder that is asked for; absent where the context is no folder. */
  readonly sync?: (call: SyncCall) => Promise<void>
}

/** BuildKit wants a folder. */
export interface SyncCall {
  /** `context` or `dockerfile`. */
  readonly name: string
  /** Paths in it that are needed; none: all of it. May begin with wildcards. */
  readonly patterns: readonly string[]
  /** Whether an ignore file counts. */
  readonly hasExcludes: boolean
  readonly call: grpc.ServerDuplexStream<Buffer, Buffer>
}

type Answer = (request: Buffer) => Promise<Buffer>

/** A failure that the builder sees as a gRPC status. */
class Refusal extends Error {
  constructor(
    readonly code: grpc.status,
    message: string,
  ) {
    super(message)
  }
}

const bytes = (value: Buffer): Buffer => value

/** The methods that are offered, as the engine wants to be told. */
const offered = [
  '/grpc.health.v1.Health/Check',
  '/moby.buildkit.secrets.v1.Secrets/GetSecret',
  '/moby.filesync.v1.Auth/Credentials',
] as const

const diffCopy = '/moby.filesync.v1.FileSync/DiffCopy'

/**
 * BuildKit's session (POST /session): a connection over which the builder calls us, by gRPC. It gets secrets that a step
 * mounts, the sign-in for a registry and the folders of the build, and nothing else. It ends with the socket.
 */
export function serveSession(
  socket: Duplex,
  { secrets, credentials, sync }: SessionAnswers,
): { close(): void } {
  const methods: Record<(typeof offered)[number], Answer> = {
    '/grpc.health.v1.Health/Check': async () => Buffer.from([0x08, 0x01]),
    '/moby.buildkit.secrets.v1.Secrets/GetSecret': async (request) => {
      const value = secrets.get(textField(request, 1))
      if (!value) throw new Refusal(grpc.status.NOT_FOUND, `secret ${textField(request, 1)} not found`)
      return bytesField(1, value)
    },
    '/moby.filesync.v1.Auth/Credentials': async (request) => {
      const found = await credentials(textField(request, 1))
      return found
        ? Buffer.concat([bytesField(1, found.username), bytesField(2, found.secret)])
        : Buffer.alloc(0)
    },
  }
  const server = new grpc.Server({ 'grpc.max_receive_message_length': 1 << 20 })
  for (const definition of Object.values(byService(offered)))
    server.addService(
      definition,
      Object.fromEntries(
        Object.entries(definition).map(([name, { path }]) => [
          name,
          handlerOf(methods[path as (typeof offered)[number]]),
        ]),
      ),
    )
  if (sync) server.addService(syncService, { DiffCopy: syncHandler(sync) })
  server.createConnectionInjector(grpc.ServerCredentials.createInsecure()).injectConnection(socket)
  return {
    close() {
      server.forceShutdown()
      socket.destroy()
    },
  }
}

/** How a session is told to the engine. */
export interface SessionName {
  readonly id: string
  /** Names the folder over several builds: the builder keeps what it was sent. Absent where no folder is offered. */
  readonly sharedKey?: string | undefined
}

/** Opens the connection of a session. `dial` is docker-modem's, which dockerode's types keep to themselves. */
export function openSession(docker: Docker, { id, sharedKey }: SessionName): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    docker.modem.dial(
      {
        method: 'POST',
        path: '/session',
        hijack: true,
        headers: {
          Upgrade: 'h2c',
          Connection: 'Upgrade',
          'X-Docker-Expose-Session-Uuid': id,
          'X-Docker-Expose-Session-Name': 'gantry',
          'X-Docker-Expose-Session-Sharedkey': sharedKey ?? '',
          'X-Docker-Expose-Session-Grpc-Method': [...offered, ...(sharedKey === undefined ? [] : [diffCopy])],
        },
        statusCodes: { 101: true, 200: true },
      },
      (error: Error | null, socket: unknown) => (error ? reject(error) : resolve(socket as Duplex)),
    )
  })
}

function handlerOf(answer: Answer): grpc.handleUnaryCall<Buffer, Buffer> {
  return (call, callback) => {
    answer(call.request).then(
      (response) => callback(null, response),
      (error: unknown) =>
        callback({
          code: error instanceof Refusal ? error.code : grpc.status.INTERNAL,
          details: error instanceof Error ? error.message : String(error),
        }),
    )
  }
}

function syncHandler(sync: (call: SyncCall) => Promise<void>): grpc.handleBidiStreamingCall<Buffer, Buffer> {
  return (call) => {
    const listOf = (key: string): string[] =>
      call.metadata.get(key).map((value) => decoded(call.metadata, key, value))
    sync({
      name: listOf('dir-name')[0] ?? '',
      patterns: [...listOf('include-patterns'), ...listOf('followpaths')],
      hasExcludes: listOf('exclude-patterns').length > 0,
      call,
    }).then(
      () => call.end(),
      (error: unknown) =>
        void call.emit('error', {
          code: error instanceof Refusal ? error.code : grpc.status.INTERNAL,
          details: error instanceof Error ? error.message : String(error),
        }),
    )
  }
}

/** Newer builders write values as in addresses, and say so. */
function decoded(metadata: grpc.Metadata, key: string, value: grpc.MetadataValue): string {
  const isEncoded = metadata.get(`${key}-encoded`).length > 0
  return isEncoded ? decodeURIComponent(String(value).replaceAll('+', ' ')) : String(value)
}

const syncService: grpc.ServiceDefinition = {
  DiffCopy: {
    path: diffCopy,
    requestStream: true,
    responseStream: true,
    requestSerialize: bytes,
    requestDeserialize: bytes,
    responseSerialize: bytes,
    responseDeserialize: bytes,
  },
}

function byService(paths: readonly string[]): Record<string, grpc.ServiceDefinition> {
  const services: Record<string, Record<string, grpc.MethodDefinition<Buffer, Buffer>>> = {}
  for (const path of paths) {
    const [, service = '', method = ''] = path.split('/')
    services[service] = {
      ...services[service],
      [method]: {
        path,
        requestStream: false,
        responseStream: false,
        requestSerialize: bytes,
        requestDeserialize: bytes,
        responseSerialize: bytes,
        responseDeserialize: bytes,
      },
    }
  }
  return services
}

function textField(message: Buffer, number: number): string {
  for (const field of readMessage(message)) if (field.number === number) return String(field.value)
  return ''
}
