import type { InspectedHostConfig } from './inspected'

/** What engines run containers with and log to where nobody chooses. */
const usualRuntimes = ['runc', 'io.containerd.runc.v2']
const usualLogDriver = 'json-file'

/** What it may do to its host, and what it shares with it. */
export function rightsOf(host: InspectedHostConfig): Record<string, unknown> {
  const logOptions = host.LogConfig?.Config ?? {}
  const isUsualLog = host.LogConfig?.Type === usualLogDriver && Object.keys(logOptions).length === 0
  return {
    privileged: host.Privileged,
    capAdd: host.CapAdd,
    capDrop: host.CapDrop,
    securityOptions: [
      // The engine adds it to what is privileged.
      ...(host.SecurityOpt ?? []).filter((option) => !(host.Privileged && option === 'label=disable')),
      ...(host.MaskedPaths?.length === 0 ? ['systempaths=unconfined'] : []),
    ],
    groups: host.GroupAdd,
    sysctls: host.Sysctls,
    pid: host.PidMode,
    ipc: host.IpcMode === 'private' ? undefined : host.IpcMode,
    uts: host.UTSMode,
    userns: host.UsernsMode,
    cgroupns: host.CgroupnsMode,
    cgroupParent: host.CgroupParent,
    runtime: usualRuntimes.includes(host.Runtime ?? '') ? undefined : host.Runtime,
    logDriver: isUsualLog ? undefined : host.LogConfig?.Type,
    logOptions,
  }
}
