import type { ResourceKind } from '#shared/contract/live'

/** What a line promises, looked for in the live lists after it ran. */
export type Effect =
  /** It asks something: the answer is what it promises; `says`: words of it. */
  | { readonly type: 'answer'; readonly says?: string }
  /** The engine says it is done; no list shows it. */
  | { readonly type: 'done' }
  /** It is meant to fail. */
  | { readonly type: 'refused' }
  /** A container of that name, in that state, that ended with that code. */
  | {
      readonly type: 'container'
      readonly name: string
      readonly state?: string
      readonly exitCode?: number
    }
  /** Something is there, or no longer there. An image is named by its reference. */
  | { readonly type: 'there' | 'gone'; readonly kind: ResourceKind; readonly name: string }
  /** A container is on a network. */
  | { readonly type: 'joined'; readonly name: string; readonly network: string }

/** One step of a topic. Texts are keys; in lines and names, `{image}` and its like are filled in. */
export interface Step {
  readonly id: string
  readonly title: string
  readonly text: string
  /** What to look at afterwards. */
  readonly look?: string
  /** A docker line; absent: there is only something to read. */
  readonly line?: string
  readonly effect?: Effect
  /** Where its effect is seen: a path, or `container:NAME/TAB`. */
  readonly place?: string
  /** The line that takes it back. */
  readonly undo?: string
  /** It talks to a registry. */
  readonly needsRegistry?: boolean
}

/** The drawings that there are. */
export type DrawingName = 'engine' | 'mould' | 'layers' | 'port' | 'volume' | 'life' | 'network' | 'recipe'

/** Names that the lines of a topic give to what they make: the only things that its clean-up removes. */
export type Made = Partial<Readonly<Record<ResourceKind, readonly string[]>>>

/** One topic of the Learn page. */
export interface Topic {
  readonly id: string
  readonly title: string
  readonly intro: string
  readonly drawing?: DrawingName
  readonly made: Made
  readonly steps: readonly Step[]
}

/** What progress is kept under. */
export function keyOfStep(topic: Topic, step: Step): string {
  return `${topic.id}/${step.id}`
}
