import type { ContainerDetails } from '#shared/contract/containers'
import type { ContainerRow } from '#shared/contract/rows'
import { toTime } from '../live/to-time'
import type { InspectedContainer } from './inspect-schema'

/** What the container page shows, from the list's row and the engine's answer. */
export function toDetails(row: ContainerRow, inspected: InspectedContainer, raw: unknown): ContainerDetails {
  const { Config, State, HostConfig, Mounts, NetworkSettings } = inspected
  return {
    row,
    raw,
    isTty: Config.Tty,
    isStdinOpen: Config.OpenStdin,
    entrypoint: Config.Entrypoint,
    command: Config.Cmd,
    workdir: Config.WorkingDir,
    user: Config.User,
    hostname: Config.Hostname,
    env: Config.Env.map(toVariable),
    labels: Config.Labels,
    mounts: Mounts.map((mount) => ({
      type: mount.Type,
      ...(mount.Name === '' ? {} : { name: mount.Name }),
      source: mount.Source,
      destination: mount.Destination,
      isReadOnly: !mount.RW,
    })),
    networks: Object.entries(NetworkSettings.Networks).map(([name, endpoint]) => ({
      name,
      ip: endpoint.IPAddress || endpoint.GlobalIPv6Address,
      gateway: endpoint.Gateway,
      mac: endpoint.MacAddress,
      aliases: endpoint.DNSNames.length > 0 ? endpoint.DNSNames : endpoint.Aliases,
    })),
    restartPolicy: restartPolicyOf(inspected),
    restartCount: inspected.RestartCount,
    logDriver: HostConfig.LogConfig.Type,
    startedAt: toTime(State.StartedAt),
    finishedAt: toTime(State.FinishedAt),
    healthLog: State.Health.Log.map((probe) => ({
      at: toTime(probe.Start),
      exitCode: probe.ExitCode,
      output: probe.Output,
    })),
  }
}

/** As `docker run --restart` spells it: `no`, `always`, `on-failure:3`. */
export function restartPolicyOf({ HostConfig }: InspectedContainer): string {
  const { Name, MaximumRetryCount } = HostConfig.RestartPolicy
  if (Name === '') return 'no'
  return Name === 'on-failure' && MaximumRetryCount > 0 ? `${Name}:${MaximumRetryCount}` : Name
}

function toVariable(line: string): { name: string; value: string } {
  const equals = line.indexOf('=')
  return equals < 0
    ? { name: line, value: '' }
    : { name: line.slice(0, equals), value: line.slice(equals + 1) }
}
