import type { FlagSpec } from '../define'
import { attachedStream } from './attached-stream'
import { cpuCount } from './cpu-count'
import { device } from './device'
import { deviceBytes, deviceOperations, deviceWeight } from './device-limit'
import { duration } from './duration'
import { envEntry } from './env-entry'
import { exposedPort } from './exposed-port'
import { gpuRequest } from './gpu-request'
import { hostEntry } from './host-entry'
import { mount } from './mount'
import { networkAttachment } from './network-attachment'
import type { RunOptions } from './options'
import * as text from './patterns'
import { publishedPort } from './published-port'
import { restartPolicy } from './restart-policy'
import { securityOption } from './security-option'
import { size, swapSize } from './size'
import { tmpfsMount } from './tmpfs-mount'
import { ulimit } from './ulimit'
import { volumeMount } from './volume-mount'

/** A flag of a field that there is. */
type RunFlag = FlagSpec & { readonly field: keyof RunOptions }

/** The flags of `docker create` and `docker run`, in the order in which they are written. */
export const runFlags = [
  { long: 'name', takes: 'text', field: 'name' },
  { long: 'interactive', short: 'i', takes: 'nothing', field: 'interactive' },
  { long: 'tty', short: 't', takes: 'nothing', field: 'tty' },
  { long: 'attach', short: 'a', takes: 'values', codec: attachedStream, field: 'attach' },
  { long: 'rm', takes: 'nothing', field: 'autoRemove' },
  { long: 'pull', takes: 'text', field: 'pull' },
  { long: 'platform', takes: 'text', field: 'platform' },
  { long: 'restart', takes: 'value', codec: restartPolicy, field: 'restart' },
  { long: 'publish', short: 'p', takes: 'values', codec: publishedPort, field: 'ports' },
  { long: 'publish-all', short: 'P', takes: 'nothing', field: 'publishAll' },
  { long: 'expose', takes: 'values', codec: exposedPort, field: 'expose' },
  { long: 'env', short: 'e', takes: 'values', codec: envEntry, field: 'env' },
  {
    long: 'volume',
    short: 'v',
    takes: 'values',
    codec: volumeMount,
    isHostPath: true,
    pathForm: 'volume',
    field: 'volumes',
  },
  { long: 'mount', takes: 'values', codec: mount, isHostPath: true, pathForm: 'mount', field: 'mounts' },
  { long: 'tmpfs', takes: 'values', codec: tmpfsMount, field: 'tmpfs' },
  { long: 'volumes-from', takes: 'values', codec: text.otherContainer, field: 'volumesFrom' },
  { long: 'volume-driver', takes: 'text', field: 'volumeDriver' },
  { long: 'storage-opt', takes: 'pairs', field: 'storageOptions' },
  { long: 'read-only', takes: 'nothing', field: 'readOnly' },
  { long: 'shm-size', takes: 'value', codec: size, field: 'shmSize' },
  { long: 'network', aliases: ['net'], takes: 'values', codec: networkAttachment, field: 'networks' },
  {
    long: 'network-alias',
    aliases: ['net-alias'],
    takes: 'values',
    codec: text.anyText,
    field: 'networkAliases',
  },
  { long: 'ip', takes: 'text', field: 'ip' },
  { long: 'ip6', takes: 'text', field: 'ip6' },
  { long: 'link-local-ip', takes: 'values', codec: text.ipAddress, field: 'linkLocalIps' },
  { long: 'mac-address', takes: 'text', field: 'macAddress' },
  { long: 'link', takes: 'values', codec: text.otherContainer, field: 'links' },
  { long: 'add-host', takes: 'values', codec: hostEntry, field: 'hosts' },
  { long: 'dns', takes: 'values', codec: text.ipAddress, field: 'dns' },
  { long: 'dns-search', takes: 'values', codec: text.searchDomain, field: 'dnsSearch' },
  { long: 'dns-option', aliases: ['dns-opt'], takes: 'values', codec: text.anyText, field: 'dnsOptions' },
  { long: 'hostname', short: 'h', takes: 'text', field: 'hostname' },
  { long: 'domainname', takes: 'text', field: 'domainname' },
  { long: 'user', short: 'u', takes: 'text', field: 'user' },
  { long: 'group-add', takes: 'values', codec: text.anyText, field: 'groups' },
  { long: 'workdir', short: 'w', takes: 'text', field: 'workdir' },
  { long: 'entrypoint', takes: 'text', field: 'entrypoint' },
  { long: 'init', takes: 'nothing', keepsFalse: true, field: 'init' },
  { long: 'label', short: 'l', takes: 'pairs', field: 'labels' },
  { long: 'annotation', takes: 'pairs', field: 'annotations' },
  { long: 'stop-signal', takes: 'text', field: 'stopSignal' },
  { long: 'stop-timeout', takes: 'number', field: 'stopTimeout' },
  { long: 'health-cmd', takes: 'text', field: 'healthCommand' },
  { long: 'health-interval', takes: 'value', codec: duration, field: 'healthInterval' },
  { long: 'health-timeout', takes: 'value', codec: duration, field: 'healthTimeout' },
  { long: 'health-start-period', takes: 'value', codec: duration, field: 'healthStartPeriod' },
  { long: 'health-start-interval', takes: 'value', codec: duration, field: 'healthStartInterval' },
  { long: 'health-retries', takes: 'number', field: 'healthRetries' },
  { long: 'no-healthcheck', takes: 'nothing', field: 'noHealthcheck' },
  { long: 'memory', short: 'm', takes: 'value', codec: size, field: 'memory' },
  { long: 'memory-reservation', takes: 'value', codec: size, field: 'memoryReservation' },
  { long: 'memory-swap', takes: 'value', codec: swapSize, field: 'memorySwap' },
  { long: 'memory-swappiness', takes: 'number', field: 'memorySwappiness' },
  { long: 'oom-kill-disable', takes: 'nothing', field: 'oomKillDisable' },
  { long: 'oom-score-adj', takes: 'number', field: 'oomScoreAdj' },
  { long: 'cpus', takes: 'value', codec: cpuCount, field: 'cpus' },
  { long: 'cpu-shares', short: 'c', takes: 'number', field: 'cpuShares' },
  { long: 'cpu-period', takes: 'number', field: 'cpuPeriod' },
  { long: 'cpu-quota', takes: 'number', field: 'cpuQuota' },
  { long: 'cpu-rt-period', takes: 'number', field: 'cpuRealtimePeriod' },
  { long: 'cpu-rt-runtime', takes: 'number', field: 'cpuRealtimeRuntime' },
  { long: 'cpuset-cpus', takes: 'text', field: 'cpusetCpus' },
  { long: 'cpuset-mems', takes: 'text', field: 'cpusetMems' },
  { long: 'pids-limit', takes: 'number', field: 'pidsLimit' },
  { long: 'blkio-weight', takes: 'number', field: 'blkioWeight' },
  { long: 'blkio-weight-device', takes: 'values', codec: deviceWeight, field: 'deviceWeights' },
  { long: 'device-read-bps', takes: 'values', codec: deviceBytes, field: 'deviceReadBytes' },
  { long: 'device-write-bps', takes: 'values', codec: deviceBytes, field: 'deviceWriteBytes' },
  { long: 'device-read-iops', takes: 'values', codec: deviceOperations, field: 'deviceReadOperations' },
  { long: 'device-write-iops', takes: 'values', codec: deviceOperations, field: 'deviceWriteOperations' },
  { long: 'ulimit', takes: 'values', codec: ulimit, field: 'ulimits' },
  { long: 'privileged', takes: 'nothing', field: 'privileged' },
  { long: 'cap-add', takes: 'values', codec: text.capability, field: 'capAdd' },
  { long: 'cap-drop', takes: 'values', codec: text.capability, field: 'capDrop' },
  { long: 'security-opt', takes: 'values', codec: securityOption, field: 'securityOptions' },
  { long: 'device', takes: 'values', codec: device, field: 'devices' },
  { long: 'device-cgroup-rule', takes: 'values', codec: text.deviceRule, field: 'deviceRules' },
  { long: 'gpus', takes: 'values', codec: gpuRequest, field: 'gpus' },
  { long: 'sysctl', takes: 'pairs', field: 'sysctls' },
  { long: 'pid', takes: 'text', field: 'pid' },
  { long: 'ipc', takes: 'text', field: 'ipc' },
  { long: 'uts', takes: 'text', field: 'uts' },
  { long: 'userns', takes: 'text', field: 'userns' },
  { long: 'cgroupns', takes: 'text', field: 'cgroupns' },
  { long: 'cgroup-parent', takes: 'text', field: 'cgroupParent' },
  { long: 'runtime', takes: 'text', field: 'runtime' },
  { long: 'log-driver', takes: 'text', field: 'logDriver' },
  { long: 'log-opt', takes: 'pairs', field: 'logOptions' },
] as const satisfies readonly RunFlag[]
