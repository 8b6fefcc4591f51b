import type { BuildNews, BuildsChange } from '#shared/contract/builds'
import { stepLogLimit } from '#shared/domain/build/build-trace'

/** Two waiting news of a build as one; what a step printed is joined, its newest part kept. */
export function mergeNews(queued: BuildNews, next: BuildNews): BuildNews[] {
  if (next.type === 'snapshot') return [next]
  if (queued.type === 'snapshot') return [queued, next]
  const steps = new Map([...queued.steps, ...next.steps].map((step) => [step.id, step]))
  const logs = { ...queued.logs }
  for (const [id, text] of Object.entries(next.logs))
    logs[id] = ((logs[id] ?? '') + text).slice(-stepLogLimit)
  return [{ type: 'news', build: next.build, steps: [...steps.values()], logs }]
}

/** Of two waiting changes of the same build only the newer matters. */
export function keepNewestOfBuild(queued: BuildsChange, next: BuildsChange): BuildsChange[] {
  const isSame = queued.type === 'build' && next.type === 'build' && queued.build.id === next.build.id
  return isSame ? [next] : [queued, next]
}
