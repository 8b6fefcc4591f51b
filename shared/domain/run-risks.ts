import type { RunOptions } from '../commands/run/options'

/** Something that gives a container a way out to its host, or others a way in; a form labels it. */
export type RunRisk =
  /** Nearly all rights of the host's root. */
  | 'privileged'
  /** Whoever has the engine's socket has the host. */
  | 'engine-socket'
  /** A folder that the host itself lives in. */
  | 'host-folder'
  | 'host-network'
  | 'host-processes'
  | 'host-ipc'
  | 'host-users'
  | 'capabilities'
  | 'unconfined'
  | 'device'
  /** A port on every address of the host. */
  | 'public-port'

/** A risk and the option that brings it: a mount has two spellings, `volumes` and `mounts`. */
export interface RiskOf {
  readonly risk: RunRisk
  readonly field: keyof RunOptions
  /** Position in a list, for the row of the form. */
  readonly index?: number
}

/** Every risk of these options, in the order of the form's fields. */
export function runRisks(options: Partial<RunOptions>): RiskOf[] {
  const { ports = [], volumes = [], mounts = [], devices = [], capAdd = [], securityOptions = [] } = options
  const { networks = [], privileged, pid, ipc, userns } = options
  return [
    ...each('ports', ports, ({ hostIp }) => isEveryAddress(hostIp) && 'public-port'),
    ...each('networks', networks, ({ name }) => name === 'host' && 'host-network'),
    ...each('volumes', volumes, ({ source }) => riskOfSource(source)),
    ...each('mounts', mounts, ({ type, source }) => type === 'bind' && riskOfSource(source)),
    ...(privileged ? [{ risk: 'privileged', field: 'privileged' } as const] : []),
    ...each('capAdd', capAdd, (name) => strongCapability.test(name) && 'capabilities'),
    ...each('securityOptions', securityOptions, (option) => isUnconfined(option) && 'unconfined'),
    ...each('devices', devices, () => 'device'),
    ...(pid === 'host' ? [{ risk: 'host-processes', field: 'pid' } as const] : []),
    ...(ipc === 'host' ? [{ risk: 'host-ipc', field: 'ipc' } as const] : []),
    ...(userns === 'host' ? [{ risk: 'host-users', field: 'userns' } as const] : []),
  ]
}

/** Those by which a process leaves its container. */
const strongCapability =
  /^(?:cap_)?(?:all|sys_admin|sys_module|sys_ptrace|sys_rawio|dac_read_search|net_admin|bpf)$/i

function each<T>(
  field: keyof RunOptions,
  members: readonly T[],
  riskOf: (member: T) => RunRisk | false,
): RiskOf[] {
  return members.flatMap((member, index) => {
    const risk = riskOf(member)
    return risk ? [{ risk, field, index }] : []
  })
}

function isEveryAddress(hostIp: string | undefined): boolean {
  return hostIp === undefined || hostIp === '0.0.0.0' || hostIp === '::'
}

function riskOfSource(source = ''): RunRisk | false {
  if (/(?:docker|podman|containerd)\.sock\/?$/.test(source)) return 'engine-socket'
  const isOfHost =
    /^(?:\/+|\/(?:etc|root|boot|proc|sys|dev|usr|bin|sbin|lib|var|run|home|var\/run|var\/lib)\/*)$/
  return (isOfHost.test(source) || /^[A-Za-z]:[/\\]*$/.test(source)) && 'host-folder'
}

function isUnconfined(option: string): boolean {
  return /[=:](?:unconfined|disable)$/.test(option)
}
