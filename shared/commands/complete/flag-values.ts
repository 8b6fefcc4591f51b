import type { FlagSpec } from '../define'
import { quoteForShell } from '../quote'
import type { Suggestion } from './complete'
import type { KnownNames } from './known-names'

/** A value that a flag can have. */
type ValueChoice = Pick<Suggestion, 'type' | 'label' | 'text' | 'note'>

/** Flags with a closed set of values, by field. */
const words: Readonly<Record<string, readonly string[]>> = {
  restart: ['no', 'on-failure', 'always', 'unless-stopped'],
  pull: ['missing', 'always', 'never'],
  attach: ['stdin', 'stdout', 'stderr'],
  type: ['container', 'image', 'volume', 'network'],
  signal: ['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'],
}

/** What the value of a flag can be, as far as that is known. */
export function valuesOf(
  { field }: FlagSpec,
  known: KnownNames,
  filterKeys: readonly string[] = [],
): readonly ValueChoice[] {
  switch (field) {
    case 'networks':
      return known.networks.map(({ name, id }) => choice('network', name, id.slice(0, 12)))
    case 'volumesFrom':
    case 'links':
      return known.containers.map(({ name, note }) => choice('container', name, note))
    case 'volumes':
      return known.volumes.map((name) => ({
        type: 'volume',
        label: name,
        text: `${quoteForShell(name)}:`,
        note: '',
      }))
    case 'filters':
      return filterKeys.map((key) => ({
        type: 'value',
        label: `${key}=`,
        text: `${key}=`,
        note: '',
      }))
    default:
      return (words[field] ?? []).map((word) => choice('value', word, ''))
  }
}

function choice(type: ValueChoice['type'], label: string, note: string): ValueChoice {
  return { type, label, text: `${quoteForShell(label)} `, note }
}
