import { expect, test } from 'vitest'
import { findLineSpec, lineSpecs } from './complete/line-spec'
import { readTyped, type Typed } from './complete/read-typed'
import { grammars } from './line-grammar.fixture'
import { specOf } from './spec-of'
import { tokenize } from './tokenize'

// Reproducible: a linear congruential generator.
let state = 20_261_121
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}

function pick<T>(list: readonly T[]): T {
  const picked = list[random(list.length)]
  if (picked === undefined) throw new Error('Nothing to pick from')
  return picked
}

const noise = [...'\'"\\$`|&;<>()#~!*?{}[]=-:,/@ \n\t\0é한👍\u202e\ud800', '--', '&&', '$(', '\\\n', '=']
const words = ['web', 'a/b:c', '8080:80', '-', '--', '-itd', 'A=1', '/a:/b', "'a b'", '"', '한글', '10m', '.']
const spellings = lineSpecs.flatMap((spec) => spec.spellings)
const flagWords = lineSpecs.flatMap(({ flags }) =>
  flags.flatMap(({ long, short }) => [
    `--${long}`,
    `--${long}=`,
    ...(short === undefined ? [] : [`-${short}`]),
  ]),
)

/** Any characters; words of lines in any order; or a right line, as it is or with characters exchanged. */
function makeLine(): string {
  const sort = random(10)
  if (sort === 0)
    return Array.from({ length: random(60) }, () => String.fromCharCode(random(0x1_0000))).join('')
  if (sort < 3) {
    const rest = Array.from({ length: random(8) }, () => (random(2) === 0 ? pick(flagWords) : pick(words)))
    return ['docker', ...pick(spellings), ...rest].join(' ')
  }
  const { start, operands, extras } = pick(grammars)
  const flags = Array.from({ length: extras.length > 0 ? random(4) : 0 }, () => pick(extras))
  let line = [start, ...flags, pick(operands)].join(' ')
  for (let change = random(3); change > 0; change--) {
    const at = random(line.length)
    line = line.slice(0, at) + pick(noise) + line.slice(at + random(3))
  }
  return line
}

/** What docker takes where nothing else is said. */
const defaults: ReadonlySet<string> = new Set(['tcp', 'volume', 'bind', 'rwm', '.', 'buildkit', 'classic'])

/** Texts within a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

/** Whether a word of the line sets the field of the command. */
function isTyped(
  field: string,
  command: Extract<Typed, { type: 'command' }>['command'],
  said: readonly string[],
) {
  const { flags, operands, environment } = specOf(command)
  if (field === 'kind' || operands.some((operand) => operand.field === field)) return true
  if (environment?.field === field) return said.some((word) => word.startsWith(`${environment.variable}=`))
  return flags
    .filter((flag) => flag.field === field)
    .some(({ long, aliases = [], short }) =>
      said.some(
        (word) =>
          [long, ...aliases].some((name) => word.split('=')[0] === `--${name}`) ||
          (short !== undefined && /^-[^-]/.test(word) && word.includes(short)),
      ),
    )
}

/** What the line did not say and was read all the same. */
function added(line: string, typed: Typed): string | undefined {
  if (typed.type !== 'command' && typed.type !== 'query') return undefined
  const tokenized = tokenize(line)
  if (!tokenized.ok) return 'a line that cannot be read'
  const said = tokenized.words.map(({ text }) => text)
  const all = said.join('\n')
  const notSaid = (text: string): boolean => !all.includes(text) && !defaults.has(text)
  if (typed.type === 'query') {
    const { targets, words: others, options } = typed.query
    return textsIn([targets, others, options]).find(notSaid)
  }
  const { kind, ...fields } = typed.command
  return (
    textsIn(fields).find(notSaid) ??
    Object.keys(fields).find((field) => !isTyped(field, typed.command, said)) ??
    (findLineSpec(tokenized.words.filter(({ text }) => !/^(sudo|docker|DOCKER_BUILDKIT=.*)$/s.test(text)))
      ?.spec.kind === kind
      ? undefined
      : kind)
  )
}

/** The shortest of several times in ms: the machine may do something else meanwhile. */
function timeOf(line: string, tries: number): number {
  const times = Array.from({ length: tries }, () => {
    const began = performance.now()
    readTyped(line)
    return performance.now() - began
  })
  return Math.min(...times)
}

test('100,000 random lines: nothing throws or hangs, and nothing is read that was not typed', () => {
  const counts = { command: 0, query: 0, shell: 0, error: 0 }
  for (let run = 0; run < 100_000; run++) {
    const line = makeLine()
    const shown = JSON.stringify(line)
    const began = performance.now()
    const typed = readTyped(line)
    if (performance.now() - began > 50) expect(timeOf(line, 20), shown).toBeLessThan(50)
    counts[typed.type] += 1
    if (typed.type === 'error' && !(typed.error.at >= 0 && typed.error.at <= line.length))
      throw new Error(`${shown}: an error outside of the line`)
    const more = added(line, typed)
    if (more !== undefined) throw new Error(`${shown}: ${JSON.stringify(more)} was not typed`)
  }
  expect(counts.command).toBeGreaterThan(10_000)
  expect(counts.query).toBeGreaterThan(1000)
  expect(counts.error).toBeGreaterThan(10_000)
}, 300_000)

test('a line of 100,000 characters is read at once', () => {
  for (const piece of ['a', '"a" ', '\\', '\\\n', '-', '--a=', '#', ' ', '한', "'", 'a,', '/a:', '1h'])
    for (const start of ['', 'docker run --mount ', 'docker ps -f '])
      expect(timeOf(start + piece.repeat(100_000 / piece.length), 2), start + piece).toBeLessThan(2000)
}, 300_000)
