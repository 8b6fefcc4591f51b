import { DockerfileParser, type Instruction } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'
import { isSecretName } from '../secret-variable'

/** What is wrong or could be better in a Dockerfile. Lines and columns count from 0. */
export interface DockerfileProblem {
  /** `v7`: number 7 of dockerfile-utils; else one of {@link adviceCodes}. */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly from: { readonly line: number; readonly character: number }
  readonly to: { readonly line: number; readonly character: number }
  /** In English, for a code without a sentence of its own. */
  readonly message: string
}

/** Advice beyond what the builder would refuse. */
const adviceCodes = [
  'latest-tag',
  'apt-update-alone',
  'apt-without-yes',
  'cd-in-run',
  'add-for-copy',
  'sudo',
  'secret-value',
  'shell-form',
] as const
export type AdviceCode = (typeof adviceCodes)[number]

/** Checks a Dockerfile: what the builder would refuse, and what people who learn get wrong. Never throws. */
export function lintDockerfile(text: string): DockerfileProblem[] {
  const found = validate(text).map(
    ({ code, severity, range, message }): DockerfileProblem => ({
      code: `v${code}`,
      severity: severity === 1 ? 'error' : 'warning',
      from: range.start,
      to: range.end,
      message: typeof message === 'string' ? message : message.value,
    }),
  )
  const file = DockerfileParser.parse(text)
  const stages = new Set<string>(['scratch'])
  for (const instruction of file.getInstructions()) {
    for (const code of adviceFor(instruction, stages)) {
      const range = instruction.getRange()
      const severity = code === 'secret-value' || code === 'apt-without-yes' ? 'warning' : 'info'
      found.push({ code, severity, from: range.start, to: range.end, message: code })
    }
  }
  return found.toSorted((a, b) => a.from.line - b.from.line || a.from.character - b.from.character)
}

function adviceFor(instruction: Instruction, stages: Set<string>): AdviceCode[] {
  const words = instruction.getArguments().map((argument) => argument.getValue())
  const content = (instruction.getArgumentsContent() ?? '').replace(/\\\r?\n/g, ' ')
  switch (instruction.getKeyword()) {
    case 'FROM':
      return fromAdvice(words, stages)
    case 'RUN':
      return runAdvice(content)
    case 'ADD':
      return /https?:\/\/|git@|\.tar\b|\.t[gx]z\b|\.gz\b|\.xz\b|\.bz2\b|\$|\*/.test(content)
        ? []
        : ['add-for-copy']
    case 'ENV':
    case 'ARG':
      return hasSecret(words, instruction.getKeyword()) ? ['secret-value'] : []
    case 'CMD':
    case 'ENTRYPOINT':
      return content !== '' && !content.startsWith('[') ? ['shell-form'] : []
    default:
      return []
  }
}

function fromAdvice(words: readonly string[], stages: Set<string>): AdviceCode[] {
  const image = words.find((word) => !word.startsWith('--')) ?? ''
  const isStage = stages.has(image.toLowerCase())
  const as = words.findIndex((word) => word.toLowerCase() === 'as')
  const name = as < 0 ? undefined : words[as + 1]
  if (name) stages.add(name.toLowerCase())
  if (image === '' || isStage || image.includes('$') || image.includes('@')) return []
  const tag = /:([^/]+)$/.exec(image)?.[1]
  return tag === undefined || tag === 'latest' ? ['latest-tag'] : []
}

function runAdvice(content: string): AdviceCode[] {
  const advice: AdviceCode[] = []
  const updates = /\bapt(?:-get)?\s+(?:-\S+\s+)*update\b/.test(content)
  const installs = /\bapt(?:-get)?\s+(?:-\S+\s+)*install\b/.test(content)
  if (updates && !installs) advice.push('apt-update-alone')
  if (installs && !/\s(?:-y|-yq+|-qq?y|-qqy?|--yes|--assume-yes)\b/.test(content))
    advice.push('apt-without-yes')
  if (/^\s*cd\s+\S+\s*$/.test(content)) advice.push('cd-in-run')
  if (/(?:^|[;&|]\s*)sudo\s/.test(content)) advice.push('sudo')
  return advice
}

function hasSecret(words: readonly string[], keyword: string): boolean {
  return words.some((word, index) => {
    const equals = word.indexOf('=')
    if (equals > 0) return isSecretName(word.slice(0, equals)) && word.length > equals + 1
    // `ENV NAME value`
    return keyword === 'ENV' && index === 0 && words.length > 1 && isSecretName(word)
  })
}
