import { fromInspect } from '../../commands/run/from-inspect'
import { inspectedContainerSchema, inspectedImageSchema } from '../../commands/run/inspected'
import type { RunOptions } from '../../commands/run/options'
import { isSecretVariable } from '../secret-variable'
import { envFile } from './env-file'
import { escapeDollars } from './escape-dollars'
import { fileKeys, volumeNames } from './service-files'
import { limitKeys, rightKeys } from './service-limits'
import { losesBridge, networkKeys, ownNetworks } from './service-networks'
import { healthKeys, nonEmpty, processKeys } from './service-process'
import { type TopLevel, topLevel } from './top-level'

/** The engine's answers about one container: GET /containers/{id}/json and its image's GET /images/{id}/json. */
export interface ComposeSource {
  readonly container: unknown
  readonly image: unknown
}

/** A compose file as plain data, and what belongs to it. */
export interface ComposeFile {
  readonly document: Record<string, unknown>
  /** Text of the `.env` file with the secrets that the document refers to; empty where there are none. */
  readonly env: string
  /** What a container has and the file cannot say, by service: fields of the Engine API. */
  readonly lost: readonly { readonly service: string; readonly fields: readonly string[] }[]
}

/**
 * Containers as the services of one compose file (Compose specification). Values of variables that look like secrets
 * become `${NAME}`, with the values in `env`. In which order services start is not guessed.
 * @throws ZodError where an answer is none of a container or an image
 */
export function toCompose(sources: readonly ComposeSource[], known: TopLevel): ComposeFile {
  const services = sources.map(toService)
  const secrets = new Map<string, string>()
  const entries = services.map(({ name, keys, options }) => {
    const escaped = escapeDollars(keys) as Record<string, unknown>
    const environment = withoutSecrets(name, options, secrets)
    return [name, environment ? { ...escaped, environment } : escaped]
  })
  const used = services.map(({ options }) => options)
  return {
    document: {
      services: Object.fromEntries(entries),
      ...nonEmpty(
        topLevel(
          used.flatMap((options) => ownNetworks(options).map(({ name }) => name)),
          used.flatMap(volumeNames),
          known,
        ),
      ),
    },
    env: envFile(secrets),
    lost: services.flatMap(({ name, lost }) => (lost.length > 0 ? [{ service: name, fields: lost }] : [])),
  }
}

function toService({ container, image }: ComposeSource) {
  const { options, lost } = fromInspect(container, image, { keepsVolumes: false })
  const inspected = inspectedContainerSchema.parse(container)
  const base = inspectedImageSchema.parse(image).Config
  const keys = {
    ...processKeys(options),
    ...healthKeys(inspected.Config.Healthcheck, base?.Healthcheck),
    ...networkKeys(options),
    ...fileKeys(options),
    ...limitKeys(options),
    ...rightKeys(options),
  }
  const name = options.name ?? inspected.Id.slice(0, 12)
  return { name, options, keys: nonEmpty(keys) ?? {}, lost: lostOf(options, lost) }
}

function lostOf(options: RunOptions, lost: readonly string[]): string[] {
  return [
    // The file can say a check in words.
    ...lost.filter((field) => field !== 'Healthcheck.Test'),
    ...(options.autoRemove ? ['HostConfig.AutoRemove'] : []),
    ...(options.publishAll ? ['HostConfig.PublishAllPorts'] : []),
    ...(options.cpusetMems ? ['HostConfig.CpusetMems'] : []),
    ...(options.volumeDriver ? ['HostConfig.VolumeDriver'] : []),
    ...(losesBridge(options) ? ['NetworkSettings.Networks.bridge'] : []),
  ]
}

/** The variables with `${NAME}` for secrets, which are put into `secrets`; undefined where there are none at all. */
function withoutSecrets(
  service: string,
  { env }: RunOptions,
  secrets: Map<string, string>,
): Record<string, unknown> | undefined {
  if (!env) return undefined
  const entries = env.map(({ name, value }) => {
    if (value === undefined) return [name, null]
    if (!isSecretVariable({ name, value })) return [name, escapeDollars(value)]
    const known = variableName(service, name, value, secrets)
    secrets.set(known, value)
    return [name, `\${${known}}`]
  })
  return Object.fromEntries(entries)
}

/** Another service may have a variable of that name with another value. */
function variableName(
  service: string,
  name: string,
  value: string,
  secrets: ReadonlyMap<string, string>,
): string {
  const plain = name.replace(/\W/g, '_')
  const isFree = (candidate: string): boolean => (secrets.get(candidate) ?? value) === value
  if (isFree(plain)) return plain
  const long = `${service}_${name}`.replace(/\W/g, '_').toUpperCase()
  let candidate = long
  for (let count = 2; !isFree(candidate); count++) candidate = `${long}_${count}`
  return candidate
}
