import type { InspectedConfig, InspectedContainer } from './inspected'
import { isSame } from './is-same'
import type { RunOptions } from './options'

/** What runs in it, and how it is watched and ended. */
export function processOf(
  { Id, Config, HostConfig }: InspectedContainer,
  image: InspectedConfig | Record<string, never>,
): { options: Record<string, unknown>; lost: string[] } {
  const health = isSame(Config.Healthcheck, image.Healthcheck) ? {} : healthOf(Config.Healthcheck)
  const hasOwnName =
    !/^(?:host$|container:)/.test(HostConfig.NetworkMode ?? '') && HostConfig.UTSMode !== 'host'
  const { Name: restart, MaximumRetryCount: retries } = HostConfig.RestartPolicy ?? {}
  const options = {
    ...commandOf(Config, image),
    interactive: Config.OpenStdin,
    tty: Config.Tty,
    autoRemove: HostConfig.AutoRemove,
    env: environmentOf(Config.Env, image.Env),
    labels: without(Config.Labels, image.Labels),
    annotations: HostConfig.Annotations,
    user: unlessSame(Config.User, image.User),
    workdir: unlessSame(Config.WorkingDir, image.WorkingDir),
    hostname: hasOwnName ? unlessSame(Config.Hostname, Id.slice(0, 12)) : undefined,
    domainname: Config.Domainname,
    stopSignal: unlessSame(Config.StopSignal, image.StopSignal),
    ...(Config.StopTimeout === undefined ? {} : { stopTimeout: Config.StopTimeout }),
    ...health.options,
    ...(HostConfig.Init === undefined ? {} : { init: HostConfig.Init }),
    restart: restart && restart !== 'no' ? { name: restart, ...(retries ? { retries } : {}) } : undefined,
  }
  return { options, lost: health.lost ?? [] }
}

/** An entrypoint of several words becomes one and a longer command: together they run the same. */
function commandOf(
  { Entrypoint = [], Cmd = [] }: InspectedConfig,
  image: InspectedConfig | Record<string, never>,
): Pick<RunOptions, 'command' | 'entrypoint'> {
  const isImages = isSame(Entrypoint, image.Entrypoint ?? [])
  const [first = '', ...rest] = Entrypoint
  const command = isImages ? (isSame(Cmd, image.Cmd ?? []) ? [] : Cmd) : [...rest, ...Cmd]
  return { ...(isImages ? {} : { entrypoint: first }), ...(command.length === 0 ? {} : { command }) }
}

function environmentOf(own: readonly string[] = [], image: readonly string[] = []) {
  const nameOf = (entry: string): string => entry.replace(/=.*$/s, '')
  const names = new Set(own.map(nameOf))
  const added = own
    .filter((entry) => !image.includes(entry))
    .map((entry) => ({
      name: nameOf(entry),
      ...(entry.includes('=') ? { value: entry.slice(entry.indexOf('=') + 1) } : {}),
    }))
  const taken = image.map(nameOf).filter((name) => !names.has(name))
  return [...added, ...taken.map((name) => ({ name }))].filter(({ name }) => name !== '')
}

function healthOf(health: InspectedConfig['Healthcheck']): {
  options?: Record<string, unknown>
  lost?: string[]
} {
  const [kind, ...words] = health?.Test ?? []
  if (kind === 'NONE') return { options: { noHealthcheck: true } }
  return {
    options: {
      healthCommand: kind === 'CMD-SHELL' ? words[0] : undefined,
      healthInterval: health?.Interval,
      healthTimeout: health?.Timeout,
      healthStartPeriod: health?.StartPeriod,
      healthStartInterval: health?.StartInterval,
      healthRetries: health?.Retries,
    },
    lost: kind === 'CMD' ? ['Healthcheck.Test'] : [],
  }
}

function unlessSame(own: string | undefined, other: string | undefined): string | undefined {
  return own === other ? undefined : own
}

function without(
  own: Readonly<Record<string, string>> = {},
  image: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return Object.fromEntries(Object.entries(own).filter(([key, value]) => image[key] !== value))
}
