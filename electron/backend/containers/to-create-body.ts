import type { CommandOf } from '#shared/commands/index'
import { healthcheckOf } from './to-create-body-health'
import { hostConfigOf } from './to-create-body-host'
import { attachmentsOf, type Endpoint } from './to-create-body-networks'
import { exposedPortsOf } from './to-create-body-ports'

/** What is known of the engine, and what the command says together with the files that it names. */
export interface CreateFacts {
  /** The version of the Engine API in use: `1.41`. */
  readonly apiVersion: string
  /** `Env` of the Engine API. */
  readonly env: readonly string[] | null
  readonly labels: Readonly<Record<string, string>>
}

type Command = CommandOf<'container.create'> | CommandOf<'container.run'>

/** What is sent to make one container. */
export interface CreateRequest {
  readonly query: { readonly name?: string; readonly platform?: string }
  readonly body: Readonly<Record<string, unknown>>
  /** Networks that an engine before API 1.44 takes only one by one, afterwards. */
  readonly further: readonly { readonly network: string; readonly endpoint: Endpoint }[]
}

/**
 * POST /containers/create as the docker CLI sends it for the same line, fields without a value included: for some of
 * them (Dns, MemorySwappiness, PidsLimit) absent means something else than empty.
 */
export function toCreateRequest(command: Command, facts: CreateFacts): CreateRequest {
  const { name, platform } = command
  const { endpoints, further, macAddress } = attachmentsOf(command, facts.apiVersion)
  return {
    query: { ...(name === undefined ? {} : { name }), ...(platform === undefined ? {} : { platform }) },
    body: {
      ...configOf(command, facts),
      ...(macAddress === undefined ? {} : { MacAddress: macAddress }),
      HostConfig: hostConfigOf(command),
      NetworkingConfig: { EndpointsConfig: endpoints },
    },
    further,
  }
}

function configOf(command: Command, { env, labels }: CreateFacts) {
  const { stopSignal, stopTimeout } = command
  const exposed = exposedPortsOf(command)
  const healthcheck = healthcheckOf(command)
  return {
    Hostname: command.hostname ?? '',
    Domainname: command.domainname ?? '',
    User: command.user ?? '',
    ...attachOf(command),
    ...(Object.keys(exposed).length === 0 ? {} : { ExposedPorts: exposed }),
    Tty: command.tty ?? false,
    OpenStdin: command.interactive ?? false,
    Env: env,
    Cmd: command.command ?? null,
    ...(healthcheck === undefined ? {} : { Healthcheck: healthcheck }),
    Image: command.image,
    Volumes: anonymousVolumesOf(command),
    WorkingDir: command.workdir ?? '',
    Entrypoint: command.entrypoint === undefined ? null : [command.entrypoint],
    OnBuild: null,
    Labels: labels,
    ...(stopSignal === undefined ? {} : { StopSignal: stopSignal }),
    ...(stopTimeout === undefined ? {} : { StopTimeout: stopTimeout }),
  }
}

/** A container in the background is attached to nothing; else to what is asked for, or to all there is. */
function attachOf(command: Command) {
  const { attach, interactive = false } = command
  if (command.kind === 'container.run' && command.detach) {
    return { AttachStdin: false, AttachStdout: false, AttachStderr: false, StdinOnce: false }
  }
  const isAsked = (stream: 'stdin' | 'stdout' | 'stderr'): boolean => attach?.includes(stream) ?? false
  const stdin = interactive || isAsked('stdin')
  return {
    AttachStdin: stdin,
    AttachStdout: attach === undefined || isAsked('stdout'),
    AttachStderr: attach === undefined || isAsked('stderr'),
    // Its input ends when whoever is attached goes away.
    StdinOnce: interactive && stdin,
  }
}

function anonymousVolumesOf({ volumes = [] }: Command): Record<string, object> {
  const anonymous = volumes.filter(({ source }) => source === undefined)
  return Object.fromEntries(anonymous.map(({ target }) => [target, {}]))
}
