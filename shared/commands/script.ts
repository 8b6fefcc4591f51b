import type { ActivityEntry } from '../contract/activity'
import { lineInShell } from './line-in-shell'
import type { Shell } from './quote'

/**
 * What was run as a script that does it again: in the order of the entries, each with when it was run and how that
 * ended; what failed or was called off is commented out. Values that were left out as secret are variables to fill in
 * at the top, which docker takes from the environment.
 */
export function toScript(entries: readonly ActivityEntry[], shell: Shell): string {
  const ended = entries.filter(({ state }) => state !== 'running')
  const secrets = [...new Set(ended.flatMap(secretNames))].toSorted()
  const head =
    shell === 'sh'
      ? ['#!/bin/sh', 'set -e']
      : ["$ErrorActionPreference = 'Stop'", '$PSNativeCommandUseErrorActionPreference = $true']
  const variables = secrets.map((name) => (shell === 'sh' ? `export ${name}=''` : `$env:${name} = ''`))
  return [
    ...head,
    ...(variables.length > 0 ? ['', '# Fill in:', ...variables] : []),
    ...ended.flatMap((entry) => ['', ...entryLines(entry, shell)]),
    '',
  ].join('\n')
}

function entryLines(entry: ActivityEntry, shell: Shell): string[] {
  const { startedAt, endedAt, state, results } = entry
  const seconds = (((endedAt ?? startedAt) - startedAt) / 1000).toFixed(1)
  const failures = results.flatMap(({ target, error }) =>
    error ? [`${target === '' ? '' : `${target}: `}${error.message}`] : [],
  )
  const line = lineInShell(entry.line, shell)
  const isLeftOut = state === 'failed' || state === 'cancelled'
  return [
    comment(`${new Date(startedAt).toISOString()}, ${seconds} s, ${state}`),
    ...failures.map(comment),
    isLeftOut ? comment(line) : line,
  ]
}

/** Each line of the text as a comment: what an engine answers has several. */
function comment(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((each) => `# ${each}`)
    .join('\n')
}

/** Variables that the command names without a value. */
function secretNames({ command, state }: ActivityEntry): string[] {
  if (!('env' in command) || !command.env || state === 'failed' || state === 'cancelled') return []
  return command.env.flatMap(({ name, value }) =>
    value === undefined && /^[A-Za-z_]\w*$/.test(name) ? [name] : [],
  )
}
