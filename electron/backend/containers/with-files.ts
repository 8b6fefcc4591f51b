import type { CommandOf } from '#shared/commands/index'
import type { EnvEntry } from '#shared/commands/run/env-entry'
import type { FromEnvironment } from '#shared/contract/activity'
import { readKeyValueFiles } from './key-value-file'
import { variablesOf } from './variables-of'

/** Values of variables that are given by name alone. */
type Variables = Readonly<Record<string, string | undefined>>

/** The variables of a command, as they are typed and as they are in the files that it names. */
export interface AllVariables {
  /** `Env` of the Engine API: what files say, then what `--env` says, so that this wins. Null for none. */
  readonly Env: string[] | null
  /** Which of them are given by name alone; undefined for none. */
  readonly fromEnvironment: FromEnvironment | undefined
}

/**
 * Reads the files of `--env-file`. A name alone takes the app's own value; where that has none, one of a file is left
 * out, and one of `--env` takes the image's away. @throws AppError as {@link readKeyValueFiles}
 */
export async function allVariables(
  {
    env = [],
    envFiles = [],
  }: { env?: readonly EnvEntry[] | undefined; envFiles?: readonly string[] | undefined },
  variables: Variables,
): Promise<AllVariables> {
  const read = await readKeyValueFiles(envFiles, '--env-file')
  const ofFiles = read.flatMap(({ name, value = variables[name] }) =>
    value === undefined ? [] : [`${name}=${value}`],
  )
  const all = [...ofFiles, ...variablesOf(env, variables)]
  return {
    Env: all.length > 0 ? all : null,
    fromEnvironment: namedAlone([...read, ...env], variables),
  }
}

/** The labels of `--label-file`, then of `--label`. @throws AppError as {@link readKeyValueFiles} */
export async function allLabels({
  labels = {},
  labelFiles = [],
}: Pick<CommandOf<'container.run'>, 'labels' | 'labelFiles'>): Promise<Record<string, string>> {
  const read = await readKeyValueFiles(labelFiles, '--label-file')
  const ofFiles = read.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]))
  return { ...Object.fromEntries(ofFiles), ...labels }
}

function namedAlone(env: readonly EnvEntry[], variables: Variables): FromEnvironment | undefined {
  const names = [...new Set(env.flatMap(({ name, value }) => (value === undefined ? [name] : [])))]
  if (names.length === 0) return undefined
  return {
    set: names.filter((name) => variables[name] !== undefined),
    unset: names.filter((name) => variables[name] === undefined),
  }
}
