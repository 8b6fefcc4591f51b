import { quoteForShell } from '../../commands/quote'
import type { DockerfileFacts } from '../../contract/changes'
import { toInstruction } from '../layer-instruction'
import { configLines, envLines } from './config-lines'
import { deletedPaths, exportedPaths } from './exported-paths'
import type { DockerfileWords } from './words'

/** Lines of one list of comments. */
const mostListed = 30
/** Where work leaves traces that nobody wants in an image. */
const traces = /^\/(?:tmp|var\/tmp|var\/log|var\/cache|run)\/|\/\.\w*(?:_history|hist)$/

/**
 * A Dockerfile that would build a container again: its image, the files that it added, changed and deleted, and what its
 * configuration says otherwise. A start for a person to edit, with each guess explained beside it; no RUN is made up.
 * The files are expected beside it as `changes.tar`.
 */
export function dockerfileOf(facts: DockerfileFacts, words: DockerfileWords): string {
  const blocks = [
    [words.head(facts.container), words.edit].map(comment),
    fromLines(facts, words),
    fileLines(facts, words),
    titled(words.env, envLines(facts.config, facts.base, words)),
    titled(words.config, configLines(facts.config, facts.base, words)),
  ].filter((lines) => lines.length > 0)
  if (blocks.length === 2) blocks.push([comment(words.same)])
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function fromLines(
  { tags, askedImage, imageId, ancestor, history }: DockerfileFacts,
  words: DockerfileWords,
) {
  const name = tags.find((tag) => tag === askedImage || tag === `${askedImage}:latest`) ?? tags[0]
  return [
    comment(name === undefined ? words.baseUnnamed : words.baseNamed),
    ...(name === undefined && ancestor !== null ? [comment(words.ancestor(ancestor))] : []),
    `FROM ${name ?? imageId}`,
    ...committedLines(history, words),
  ]
}

/** Layers on top of the image that no Dockerfile made: commits and imports. */
function committedLines(history: DockerfileFacts['history'], words: DockerfileWords): string[] {
  const first = history.findIndex(({ createdBy }) => toInstruction(createdBy).word !== '')
  const steps = first < 0 ? history : history.slice(0, first)
  const said = steps
    .toReversed()
    .map(({ createdBy, comment: note }) => [note, createdBy].filter(Boolean).join(': '))
    .filter((line) => line !== '')
  return said.length === 0 ? [] : [comment(words.committed), ...listed(said, words)]
}

function fileLines(facts: DockerfileFacts, words: DockerfileWords): string[] {
  const deleted = deletedPaths(facts.changes)
  const files = exportedPaths(facts.changes)
  const asRoot = deleted.length > 0 && facts.base.user !== '' && !/^(?:root|0)(?::|$)/.test(facts.base.user)
  const lines = [
    ...(deleted.length === 0 ? [] : [comment(words.deleted), ...removal(deleted, asRoot, facts.base.user)]),
    ...(files.length === 0 ? [] : additions(files, facts, words)),
  ]
  const mounts = facts.mounts.length === 0 ? [] : [comment(words.mounts(facts.mounts.join(', ')))]
  return lines.length === 0 ? mounts : [...lines, ...mounts]
}

function removal(paths: readonly string[], asRoot: boolean, user: string): string[] {
  const sayable = paths.filter((path) => !/[\r\n]/.test(path)).map(quoteForShell)
  return [
    ...(asRoot ? ['USER root'] : []),
    `RUN rm -rf -- ${sayable.join(' \\\n    ')}`,
    ...(asRoot ? [`USER ${user}`] : []),
  ]
}

function additions(
  files: readonly string[],
  { isRunning }: DockerfileFacts,
  words: DockerfileWords,
): string[] {
  const counts = new Map<string, number>()
  for (const path of files) {
    const folder = path.split('/').slice(0, 3).join('/')
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  const groups = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, count]) => `${folder}  (${count})`)
  const left = files.filter((path) => traces.test(path))
  return [
    comment(words.files(files.length)),
    ...listed(groups, words),
    ...(left.length === 0 ? [] : [comment(words.traces), ...listed(left, words)]),
    ...(isRunning ? [comment(words.running)] : []),
    'ADD changes.tar /',
  ]
}

function listed(lines: readonly string[], words: DockerfileWords): string[] {
  const rest = lines.length - mostListed
  return [
    ...lines.slice(0, mostListed).map((line) => comment(`  ${line.replace(/\s+/g, ' ').slice(0, 200)}`)),
    ...(rest > 0 ? [comment(`  ${words.more(rest)}`)] : []),
  ]
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [comment(title), ...lines]
}

function comment(text: string): string {
  return `# ${text.replace(/[\r\n]+/g, ' ')}`
}
