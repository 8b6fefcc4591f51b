import type { OperandSpec } from '../define'
import type { KnownNames, NamedKind } from './known-names'

/** A name that an operand can be. */
export interface NameChoice {
  readonly type: NamedKind
  readonly name: string
  readonly note: string
}

const made = new WeakMap<KnownNames, Map<OperandSpec['names'], readonly NameChoice[]>>()

/** What an operand can name, from what the engine has. Made once for what is known: most key presses change nothing of it. */
export function namesFor(names: OperandSpec['names'], known: KnownNames): readonly NameChoice[] {
  const ofKnown = made.get(known) ?? new Map<OperandSpec['names'], readonly NameChoice[]>()
  made.set(known, ofKnown)
  const choices = ofKnown.get(names) ?? makeChoices(names, known)
  ofKnown.set(names, choices)
  return choices
}

function makeChoices(names: OperandSpec['names'], known: KnownNames): readonly NameChoice[] {
  switch (names) {
    case 'container':
      return known.containers.map(({ name, note }) => ({ type: 'container', name, note }))
    case 'image':
      return known.images.flatMap(({ id, references }) => {
        const note = id.slice(7, 19)
        const tags = references.filter((reference) => !reference.includes('@'))
        return (tags.length > 0 ? tags : [note]).map((name): NameChoice => ({ type: 'image', name, note }))
      })
    case 'volume':
      return known.volumes.map((name) => ({ type: 'volume', name, note: '' }))
    case 'network':
      return known.networks.map(({ id, name }) => ({ type: 'network', name, note: id.slice(0, 12) }))
    case 'any':
      return (['container', 'image', 'volume', 'network'] as const).flatMap((each) => namesFor(each, known))
    case 'word':
    case 'new-name':
      return []
  }
}
