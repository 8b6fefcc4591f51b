import { isPredefinedNetwork } from '#shared/commands/run/conflicts'
import type { RunOptions } from '#shared/commands/run/options'
import type { LiveState } from '../../live/live-state'
import type { FormProblem } from './form/command-of-form'

/**
 * What the engine is known to refuse because of what it has: a name in use, a network that there is not.
 * @param replaced a container that makes way: meanwhile the new one has its name
 */
export function liveProblems(
  draft: Pick<Partial<RunOptions>, 'name' | 'networks'>,
  { containers, networks, known }: Pick<LiveState, 'containers' | 'networks' | 'known'>,
  replaced?: { readonly id: string; readonly name: string },
): FormProblem[] {
  const problems: FormProblem[] = []
  const { name } = draft
  if (
    name !== undefined &&
    name !== replaced?.name &&
    [...containers.values()].some((row) => row.name === name && row.id !== replaced?.id)
  ) {
    problems.push({ field: 'name', code: 'name-taken' })
  }
  const isThere = (wanted: string): boolean =>
    isPredefinedNetwork(wanted) ||
    [...networks.values()].some((row) => row.name === wanted || row.id.startsWith(wanted))
  if (known.has('networks') && !(draft.networks ?? []).every((each) => isThere(each.name))) {
    problems.push({ field: 'networks', code: 'no-network' })
  }
  return problems
}
