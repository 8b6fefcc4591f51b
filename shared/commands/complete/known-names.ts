import { pulledName, splitImageReference } from '../../domain/image-reference'
import type { OperandSpec } from '../define'
import type { Folders } from '../host-path'
import type { FolderListings } from './host-paths'

/** What the engine has, as far as a line can name it. Each list in the order in which it is suggested. */
export interface KnownNames {
  /** `note`: the state. */
  readonly containers: readonly { readonly id: string; readonly name: string; readonly note: string }[]
  readonly images: readonly {
    /** `sha256:...` */
    readonly id: string
    /** `name:tag` and `name@sha256:...` */
    readonly references: readonly string[]
  }[]
  /** Names. */
  readonly volumes: readonly string[]
  readonly networks: readonly { readonly id: string; readonly name: string }[]
  /** What paths are relative to; absent until it is known. */
  readonly folders?: Folders
  /** Folders of this machine that have been read. */
  readonly listings?: FolderListings
}

/** The kinds of objects that a line can name. */
export type NamedKind = Extract<OperandSpec['names'], 'container' | 'image' | 'volume' | 'network'>

/** What a name stands for; null: nothing; `ambiguous`: the beginning of several ids. */
export type Resolved =
  | { readonly id: string; readonly kind: NamedKind }
  | { readonly ambiguous: number }
  | null

/**
 * What a name stands for, as the engine decides it: an id, else a name, else the beginning of one id. A container or
 * network becomes its full id; an image stays the reference it was named by, since removing that is something else
 * than removing the id.
 */
export function resolveName(kind: NamedKind, text: string, known: KnownNames): Resolved {
  switch (kind) {
    case 'container':
      return resolveId(kind, text, known.containers)
    case 'network':
      return resolveId(kind, text, known.networks)
    case 'volume':
      return known.volumes.includes(text) ? { kind, id: text } : null
    case 'image':
      return resolveImage(text, known.images)
  }
}

/** What `docker inspect NAME` shows: a container, else an image, a volume or a network of that name. */
export function resolveAny(text: string, known: KnownNames): Resolved {
  const kinds = ['container', 'image', 'volume', 'network'] as const
  for (const kind of kinds) {
    const resolved = resolveName(kind, text, known)
    if (resolved) return resolved
  }
  return null
}

function resolveId(
  kind: NamedKind,
  text: string,
  rows: readonly { readonly id: string; readonly name: string }[],
): Resolved {
  const exact = rows.find(({ id }) => id === text) ?? rows.find(({ name }) => name === text)
  if (exact) return { kind, id: exact.id }
  return only(
    kind,
    rows.flatMap(({ id }) => (id.startsWith(text) ? [id] : [])),
  )
}

function resolveImage(text: string, images: KnownNames['images']): Resolved {
  const short = text.replace(/^docker\.io\/(?:library\/)?/, '')
  const named = pulledName(splitImageReference(short))
  if (images.some(({ references }) => references.includes(named))) return { kind: 'image', id: named }
  const digits = text.replace(/^sha256:/, '')
  if (!/^[0-9a-f]+$/.test(digits)) return null
  return only(
    'image',
    images.flatMap(({ id }) => (id.startsWith(`sha256:${digits}`) ? [id] : [])),
  )
}

function only(kind: NamedKind, ids: readonly string[]): Resolved {
  const [id] = ids
  if (id === undefined) return null
  return ids.length === 1 ? { kind, id } : { ambiguous: ids.length }
}
