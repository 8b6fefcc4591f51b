import * as z from 'zod'
import { tolerant } from '../engine/tolerant'
import { type Answerer, optionText } from './answerer'
import { printTemplate, readTemplate } from './format-rows'
import { binarySize } from './go-units'

const record = tolerant(z.record(z.string(), z.unknown()), {})
const answer = z.looseObject({
  Plugins: record,
  Swarm: record,
  Runtimes: record,
  DriverStatus: tolerant(z.array(z.array(z.string())), []),
  SecurityOptions: tolerant(z.array(z.string()), []),
  Labels: tolerant(z.array(z.string()), []),
  Warnings: tolerant(z.array(z.string()), []),
  RegistryConfig: record,
})
type Info = z.infer<typeof answer>

/** `docker info`: GET /info */
export const answerInfo: Answerer = async (query, { engine, version, signal }) => {
  const info = await engine.ask({
    request: 'GET /info',
    run: (docker) => docker.info(),
    schema: answer,
    deadline: 30_000,
    signal,
  })
  const format = optionText(query, 'format')
  if (format === 'json') return { text: JSON.stringify(info) }
  if (format !== undefined) return { text: printTemplate(readTemplate(format), info) }
  const lines = ['Client: Gantry', ` Version:    ${version}`, '', 'Server:', ...serverLines(info)]
  return { text: [...lines, '', ...info.Warnings].join('\n').trimEnd() }
}

function serverLines(info: Info): string[] {
  const text = (key: string): string => String(info[key] ?? '')
  const list = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : '')
  return [
    ` Containers: ${text('Containers')}`,
    `  Running: ${text('ContainersRunning')}`,
    `  Paused: ${text('ContainersPaused')}`,
    `  Stopped: ${text('ContainersStopped')}`,
    ` Images: ${text('Images')}`,
    ` Server Version: ${text('ServerVersion')}`,
    ` Storage Driver: ${text('Driver')}`,
    ...info.DriverStatus.map(([key = '', value = '']) => `  ${key}: ${value}`),
    ` Logging Driver: ${text('LoggingDriver')}`,
    ` Cgroup Driver: ${text('CgroupDriver')}`,
    ` Cgroup Version: ${text('CgroupVersion')}`,
    ' Plugins:',
    `  Volume: ${list(info.Plugins.Volume)}`,
    `  Network: ${list(info.Plugins.Network)}`,
    `  Log: ${list(info.Plugins.Log)}`,
    ` Swarm: ${String(info.Swarm.LocalNodeState ?? 'inactive')}`,
    ` Runtimes: ${Object.keys(info.Runtimes).toSorted().join(' ')}`,
    ` Default Runtime: ${text('DefaultRuntime')}`,
    ` Init Binary: ${text('InitBinary')}`,
    ...['Containerd', 'Runc', 'Init'].map((part) => {
      const commit = z.object({ ID: z.string() }).safeParse(info[`${part}Commit`])
      return ` ${part.toLowerCase()} version: ${commit.success ? commit.data.ID : ''}`
    }),
    ...securityLines(info),
    ` Kernel Version: ${text('KernelVersion')}`,
    ` Operating System: ${text('OperatingSystem')}`,
    ` OSType: ${text('OSType')}`,
    ` Architecture: ${text('Architecture')}`,
    ` CPUs: ${text('NCPU')}`,
    ` Total Memory: ${binarySize(Number(info.MemTotal ?? 0))}`,
    ` Name: ${text('Name')}`,
    ` ID: ${text('ID')}`,
    ` Docker Root Dir: ${text('DockerRootDir')}`,
    ` Debug Mode: ${text('Debug')}`,
    ...['HttpProxy', 'HttpsProxy', 'NoProxy'].flatMap((key) =>
      text(key) === ''
        ? []
        : [` ${key.replace(/^(.*?)Proxy$/, (_whole, kind: string) => proxyTitle(kind))}: ${text(key)}`],
    ),
    ...(info.Labels.length > 0 ? [' Labels:', ...info.Labels.map((label) => `  ${label}`)] : []),
    ` Experimental: ${text('ExperimentalBuild')}`,
    ' Insecure Registries:',
    ...insecureRegistries(info).map((each) => `  ${each}`),
    ` Live Restore Enabled: ${text('LiveRestoreEnabled')}`,
  ]
}

function proxyTitle(kind: string): string {
  return kind === 'No' ? 'No Proxy' : `${kind.toUpperCase()} Proxy`
}

/** `name=seccomp,profile=default` as two lines. */
function securityLines({ SecurityOptions }: Info): string[] {
  if (SecurityOptions.length === 0) return []
  const lines = SecurityOptions.flatMap((option) => {
    const pairs = option.split(',').map((pair) => pair.split('='))
    const name = pairs.find(([key]) => key === 'name')?.[1] ?? option
    const others = pairs.filter(([key]) => key !== 'name')
    return [
      `  ${name}`,
      ...others.map(([key = '', value = '']) => `   ${key[0]?.toUpperCase()}${key.slice(1)}: ${value}`),
    ]
  })
  return [' Security Options:', ...lines]
}

function insecureRegistries({ RegistryConfig }: Info): string[] {
  const named = z
    .record(z.string(), z.object({ Secure: z.boolean() }))
    .catch({})
    .parse(RegistryConfig.IndexConfigs)
  const networks = z.array(z.string()).catch([]).parse(RegistryConfig.InsecureRegistryCIDRs)
  return [...Object.entries(named).flatMap(([name, { Secure }]) => (Secure ? [] : [name])), ...networks]
}
