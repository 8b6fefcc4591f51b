import { readdir } from 'node:fs/promises'
import type { BuildContextFacts } from '#shared/contract/builds'
import { contextFiles } from './context-files'
import { toHostError } from './host-error'
import { ignoreRules } from './ignore-rules'
import { contextRules, withParents } from './open-context'

/** Longest time to count files, in ms: a form waits for it. */
const patience = 3000
const mostIgnored = 50

/** What a folder would send to the engine, and what it leaves out. @throws AppError `host-file` */
export async function measureContext(
  asked: { folder: string; dockerfile?: string | undefined; builder?: 'buildkit' | 'classic' | undefined },
  signal: AbortSignal,
): Promise<BuildContextFacts> {
  const command = {
    context: asked.folder,
    ...(asked.dockerfile === undefined ? {} : { dockerfile: asked.dockerfile }),
  }
  const builder = asked.builder ?? 'buildkit'
  const rules = await contextRules(command, builder)
  const names = await readdir(asked.folder).catch((error: unknown) => {
    throw toHostError(error, asked.folder)
  })
  const facts = {
    bytes: 0,
    files: 0,
    isPartial: false,
    ignoreFile: rules.ignoreFile,
    ignored: [] as string[],
    ignoredCount: 0,
    dockerfiles: names.filter(isDockerfileName).toSorted(),
  }
  const until = performance.now() + patience
  // BuildKit reads these two apart from the context.
  const travelling = rules.inside === null ? ['.dockerignore'] : [rules.inside, '.dockerignore']
  const always = withParents(new Set(builder === 'classic' ? travelling : []))
  const onIgnored = (path: string): void => {
    facts.ignoredCount += 1
    if (facts.ignored.length < mostIgnored) facts.ignored.push(path)
  }
  for await (const { stats } of contextFiles(asked.folder, ignoreRules(rules.ignoreText), {
    always,
    signal,
    onIgnored,
  })) {
    if (!stats.isDirectory()) facts.files += 1
    if (stats.isFile()) facts.bytes += stats.size
    if (performance.now() < until) continue
    facts.isPartial = true
    break
  }
  return facts
}

/** `Dockerfile`, `Dockerfile.dev`, `web.Dockerfile`, `Containerfile`. */
export function isDockerfileName(name: string): boolean {
  return (
    /^(?:Docker|Container)file(?:\.[\w.-]+)?$|^[\w.-]+\.(?:docker|container)file$/i.test(name) &&
    !name.endsWith('.dockerignore')
  )
}
