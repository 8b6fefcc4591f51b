import { quoteForShell } from '#shared/commands/quote'
import type { LogRange } from './protocol'

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000', '')

/** The docker line that prints what is shown; null for several containers, which no single line prints. */
export function dockerLogsLine(
  names: readonly string[],
  { tail, since, until }: LogRange,
  stamps: boolean,
): string | null {
  const [name] = names
  if (name === undefined || names.length > 1) return null
  const words = ['docker', 'logs']
  if (stamps) words.push('--timestamps')
  if (tail !== 'all' && !until) words.push('--tail', String(tail))
  if (since) words.push('--since', iso(since.seconds))
  if (until) words.push('--until', iso(until.seconds))
  else words.push('--follow')
  return [...words, name].map(quoteForShell).join(' ')
}
