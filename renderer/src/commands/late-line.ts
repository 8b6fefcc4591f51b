import type { Command } from '#shared/commands/index'
import { loadPatiently } from '../components/lazy/load-patiently'

/** What writes the docker line of a command when it is asked to: a list has hundreds of them, and shows one at a time. */
export function lateLine(command: Command): () => Promise<string> {
  return async () => {
    const { lineOf } = await loadPatiently(() => import('./line-of'))
    return lineOf(command)
  }
}
