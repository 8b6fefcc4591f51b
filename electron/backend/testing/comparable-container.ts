/** What GET /containers/{id}/json answers, as far as it is compared. */
interface Inspected {
  readonly Id: string
  readonly Config: { readonly Hostname: string; readonly Env: readonly string[] | null }
  readonly HostConfig: { readonly Binds: readonly string[] | null }
  readonly Mounts: readonly Mount[]
  readonly NetworkSettings: {
    readonly Ports: Readonly<Record<string, readonly Binding[] | null>>
    readonly Networks: Readonly<Record<string, Network>>
  }
}
interface Mount {
  readonly Name?: string
  readonly Source: string
  readonly Destination: string
}
interface Binding {
  readonly HostIp: string
  readonly HostPort: string
}
interface Network {
  readonly IPAMConfig: unknown
  readonly Links: unknown
  readonly Aliases: readonly string[] | null
  readonly DriverOpts: unknown
}

/**
 * What two containers made from the same line must have in common: Config, HostConfig and Mounts whole, of
 * NetworkSettings what was asked for. What is evened out, and why:
 * - Config.Hostname, Networks.*.Aliases: the engine makes the short id the hostname and an alias where none is given;
 * - Config.Env, HostConfig.Binds, Mounts: the docker CLI or the engine keeps them in maps, so that their order is chance;
 * - Mounts[].Name, .Source of anonymous volumes: the engine makes their names up;
 * - NetworkSettings.Ports: the engine picks the host port where none is named; that there is one is compared;
 * - Networks.*: only IPAMConfig, Links, Aliases and DriverOpts are asked for; addresses and ids are given out anew.
 */
export function comparable(raw: unknown): unknown {
  const { Id, Config, HostConfig, Mounts, NetworkSettings } = raw as Inspected
  const shortId = Id.slice(0, 12)
  return {
    Config: {
      ...Config,
      Hostname: Config.Hostname === shortId ? '(short id)' : Config.Hostname,
      Env: Config.Env?.toSorted() ?? null,
    },
    HostConfig: { ...HostConfig, Binds: HostConfig.Binds?.toSorted() ?? null },
    Mounts: Mounts.map(withoutMadeUpName).toSorted((a, b) => (a.Destination < b.Destination ? -1 : 1)),
    Networks: mapped(NetworkSettings.Networks, ({ IPAMConfig, Links, Aliases, DriverOpts }) => ({
      IPAMConfig,
      Links,
      DriverOpts,
      Aliases: Aliases?.map((alias) => (alias === shortId ? '(short id)' : alias)) ?? null,
    })),
    Ports: mapped(
      NetworkSettings.Ports,
      (bindings) => bindings?.map(({ HostIp, HostPort }) => ({ HostIp, isGiven: HostPort !== '' })) ?? null,
    ),
  }
}

function withoutMadeUpName(mount: Mount): Mount {
  if (!/^[0-9a-f]{64}$/.test(mount.Name ?? '')) return mount
  return { ...mount, Name: '(anonymous)', Source: mount.Source.replace(mount.Name ?? '', '(anonymous)') }
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T) => unknown): unknown {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
