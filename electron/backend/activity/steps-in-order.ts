import type { RunStep } from '#shared/contract/run-step'

/** What of two steps at the same moment came first. */
const ranks: readonly RunStep['type'][] = ['asked', 'image-found', 'created']

/**
 * The steps in the order of their moments. Some are told only after the fact, so their moment is at the latest that
 * of what they made possible: the image was found before the container was made of it, and the process was started
 * before it wrote something.
 */
export function inOrder(steps: readonly RunStep[]): RunStep[] {
  const momentOf = (type: RunStep['type']): number => steps.find((step) => step.type === type)?.at ?? Infinity
  const latest: Partial<Record<RunStep['type'], number>> = {
    'image-found': momentOf('created'),
    started: Math.min(momentOf('output'), momentOf('ended')),
  }
  return steps
    .map((step) => ({ ...step, at: Math.min(step.at, latest[step.type] ?? Infinity) }))
    .toSorted((a, b) => a.at - b.at || rankOf(a) - rankOf(b))
}

function rankOf({ type }: RunStep): number {
  const rank = ranks.indexOf(type)
  return rank < 0 ? ranks.length : rank
}
