import type { EnvEntry } from '#shared/commands/run/env-entry'

/**
 * `Env` of the Engine API: each variable once, the last one counts. A name alone takes the value of `variables`;
 * where that has none, the engine takes the image's away.
 */
export function variablesOf(
  env: readonly EnvEntry[],
  variables: Readonly<Record<string, string | undefined>>,
): string[] {
  const values = new Map(env.map(({ name, value }) => [name, value ?? variables[name]]))
  return [...values].map(([name, value]) => (value === undefined ? name : `${name}=${value}`))
}
