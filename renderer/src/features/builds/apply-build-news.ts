import type { BuildDetails, BuildNews } from '#shared/contract/builds'
import { stepLogLimit } from '#shared/domain/build/build-trace'

/** A build after news of it; null where the news came without a beginning. */
export function applyBuildNews(before: BuildDetails | null, news: BuildNews): BuildDetails | null {
  if (news.type === 'snapshot') return news.details
  if (!before) return null
  const steps = new Map([...before.steps, ...news.steps].map((step) => [step.id, step]))
  const logs = { ...before.logs }
  for (const [id, text] of Object.entries(news.logs))
    logs[id] = ((logs[id] ?? '') + text).slice(-stepLogLimit)
  return { ...before, build: news.build, steps: [...steps.values()], logs }
}
