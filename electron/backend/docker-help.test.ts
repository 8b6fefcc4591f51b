import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { lineSpecs } from '#shared/commands/complete/line-spec'
import { readTyped } from '#shared/commands/complete/read-typed'
import type { RefusedFlag } from '#shared/commands/define'

const run = promisify(execFile)

/** What `docker COMMAND --help` prints; empty where this installation has no such command. */
async function helpOf(words: readonly string[]): Promise<string> {
  const { stdout } = await run('docker', [...words, '--help'], {
    env: { PATH: process.env.PATH, HOME: '/nonexistent' },
  }).catch(() => ({ stdout: '' }))
  // A plugin that is not there: docker tells of itself instead.
  return words.length > 0 && /^\s*Usage:\s+docker \[OPTIONS\]/.test(stdout) ? '' : stdout
}

/** `[-d, --detach]` of each line of options; a letter where there is one. */
function flagsIn(help: string): { long: string; short: string | undefined; takesValue: boolean }[] {
  return [...help.matchAll(/^ {2}(?:-(\w), | {4})--([\w-]+)( \w+)?/gm)].map(
    ([, short, long = '', value]) => ({
      long,
      short,
      takesValue: value !== undefined,
    }),
  )
}

/** The names of a list of commands. */
function commandsIn(help: string): string[] {
  return [...help.matchAll(/^ {2}([a-z][\w-]*)\*? {2,}\S/gm)].map(([, name = '']) => name)
}

/** Of every command, though few list it. */
const help: RefusedFlag = { long: 'help', reason: 'listed' }

const top = await helpOf([])
const known = lineSpecs.filter(({ spellings }) => spellings.length > 0)

/** What is said of a line: the code of what is wrong with it, and why; null where nothing is. */
function saidOf(line: string): string | null {
  const typed = readTyped(line)
  if (typed.type !== 'error') return null
  const { code, params } = typed.error
  return `${code}${params.reason === undefined ? '' : `: ${params.reason}`}`
}

describe.skipIf(top === '')('what the docker CLI that is installed here knows', () => {
  it('has no flag that is unknown', async () => {
    const lines = known.flatMap((spec) =>
      spec.spellings.filter(([first]) => !first?.startsWith('-')).map((spelling) => ({ spec, spelling })),
    )
    const helps = await Promise.all(lines.map(({ spelling }) => helpOf(spelling)))
    const amiss = lines.flatMap(({ spec, spelling }, place) =>
      flagsIn(helps[place] ?? '').flatMap(({ long, short }) => {
        const line = `docker ${spelling.join(' ')}`
        const flag = spec.flags.find((each) => each.long === long || each.aliases?.includes(long))
        const refusal = [...(spec.refusedFlags ?? []), help].find((each) => each.long === long)
        if ((flag ?? refusal)?.short !== short && short !== undefined)
          return `${line} -${short}: not --${long}`
        // Refused by name, and why.
        if (!flag && saidOf(`${line} --${long}`) !== `unsupported-flag: ${refusal?.reason ?? ''}`)
          return `${line} --${long}: ${saidOf(`${line} --${long}`)}`
        return []
      }),
    )
    expect(amiss).toEqual([])
    expect(helps.filter((help) => flagsIn(help).length > 0).length).toBeGreaterThan(60)
  })

  it('has no command that is unknown', async () => {
    const groups = commandsIn(top)
    const helps = await Promise.all(groups.map((group) => helpOf([group])))
    const all = groups.flatMap((group, place) => [
      group,
      ...commandsIn(helps[place] ?? '').map((name) => `${group} ${name}`),
    ])
    const spelt = new Set(known.flatMap(({ spellings }) => spellings.map((spelling) => spelling.join(' '))))
    const isGroup = (name: string): boolean => [...spelt].some((each) => each.startsWith(`${name} `))
    const amiss = all
      .filter((name) => !spelt.has(name) && !isGroup(name))
      .filter((name) => !saidOf(`docker ${name} x`)?.startsWith('unsupported-command'))
    expect(amiss).toEqual([])
    expect(all.length).toBeGreaterThan(100)
  })

  it('has no other name for a command that is unknown', async () => {
    const pairs = known.flatMap(({ spellings }) => spellings.filter((spelling) => spelling.length === 2))
    const helps = await Promise.all(pairs.map((spelling) => helpOf(spelling)))
    const names = helps.flatMap((help) => /^Aliases:\n +(.*)$/m.exec(help)?.[1]?.split(', ') ?? [])
    const lines = names.filter((name) => name.startsWith('docker '))
    expect(lines.filter((line) => saidOf(line)?.startsWith('unknown-command'))).toEqual([])
  })

  it('has no option of its own that is misread', () => {
    const amiss = flagsIn(top)
      .flatMap(({ long, short, takesValue }) => {
        const value = takesValue ? ' x' : ''
        return [
          `docker --${long}${value} ps`,
          ...(short === undefined ? [] : [`docker -${short}${value} ps`]),
        ]
      })
      .filter((line) => !/-(?:-version|v) ps$/.test(line))
      .filter((line) => !/^unsupported-flag: (?:other-engine|own-client)$/.test(saidOf(line) ?? ''))
    expect(amiss).toEqual([])
    expect(saidOf('docker --host=tcp://far:2375 ps')).toBe('unsupported-flag: other-engine')
    expect(saidOf('docker -Htcp://far:2375 ps')).toBe('unsupported-flag: other-engine')
    expect(saidOf('docker --help')).toBe('unsupported-flag: listed')
    expect(saidOf('docker ps --help')).toBe('unsupported-flag: listed')
    expect(saidOf('docker run --help')).toBe('unsupported-flag: listed')
  })
})
