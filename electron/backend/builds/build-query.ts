import type { CommandOf } from '#shared/commands/index'

/** The query of POST /build: texts, and lists for what may be given several times. */
export type BuildQuery = Record<string, string | readonly string[] | boolean>

/** What the query needs beside the command. */
export interface BuildTarget {
  readonly builder: 'buildkit' | 'classic'
  /** Path of the Dockerfile in the context. */
  readonly dockerfile: string
  /** Where the engine fetches the context from; absent: it comes as the body. */
  readonly remote?: string
  /** Id of the session. */
  readonly session?: string
  /** Told to the engine, so that it can be cancelled; any text of our own. */
  readonly buildId: string
  /** Gantry's own environment, for arguments without a value. */
  readonly variables: Readonly<Record<string, string | undefined>>
}

/** The command as the Engine API takes it: POST /build. */
export function toBuildQuery(command: CommandOf<'image.build'>, target: BuildTarget): BuildQuery {
  const { buildArgs, labels, hosts, cacheFrom, platform } = command
  const keepsContainers = command.remove === false
  return withoutAbsent({
    version: target.builder === 'buildkit' ? '2' : '1',
    buildid: target.buildId,
    dockerfile: target.dockerfile,
    remote: target.remote,
    session: target.session,
    t: command.tags,
    buildargs: buildArgs && JSON.stringify(argumentsOf(buildArgs, target.variables)),
    labels: labels && JSON.stringify(labels),
    target: command.target,
    nocache: command.noCache,
    pull: command.pull,
    platform,
    networkmode: command.network,
    extrahosts: hosts?.map(({ host, address }) => `${host}:${address}`),
    cachefrom: cacheFrom && JSON.stringify(cacheFrom),
    q: command.quiet,
    rm: !keepsContainers,
    // Without it a failed or cancelled build leaves its container behind.
    forcerm: command.forceRemove ?? !keepsContainers,
  })
}

/** An engine takes an empty value for a value. */
function withoutAbsent(query: Record<string, BuildQuery[string] | undefined>): BuildQuery {
  return Object.fromEntries(
    Object.entries(query).filter((entry): entry is [string, BuildQuery[string]] => entry[1] !== undefined),
  )
}

/** An argument that has no value anywhere is told as null: the Dockerfile's default counts. */
function argumentsOf(
  entries: readonly { name: string; value?: string | undefined }[],
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, string | null> {
  return Object.fromEntries(entries.map(({ name, value }) => [name, value ?? variables[name] ?? null]))
}
