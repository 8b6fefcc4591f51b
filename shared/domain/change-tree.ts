import type { FileChanges } from '../contract/changes'

/** `A`dded, `C`hanged, `D`eleted. */
export type ChangeKind = 'A' | 'C' | 'D'

/** One line of the tree of changes. */
export interface ChangeNode {
  /** Whole path; unique. */
  readonly path: string
  /** What is drawn: its own name, or several joined where nothing branches off: `var/lib/app`. */
  readonly name: string
  /** Null for a folder that only leads to changes. */
  readonly kind: ChangeKind | null
  readonly children: readonly ChangeNode[]
  /** Changes in it and below. */
  readonly count: number
}

/** How many of each kind there are. */
export function countChanges({ kinds }: FileChanges): Readonly<Record<ChangeKind, number>> {
  const counts = { A: 0, C: 0, D: 0 }
  for (const kind of kinds) if (kind === 'A' || kind === 'C' || kind === 'D') counts[kind] += 1
  return counts
}

/** The changes that the words and kinds choose; every word must stand in the path, upper case or not. */
export function filterChanges(
  { paths, kinds }: FileChanges,
  wanted: ReadonlySet<ChangeKind>,
  words: string,
): FileChanges {
  const needles = words.toLowerCase().split(/\s+/).filter(Boolean)
  const chosen: string[] = []
  let letters = ''
  for (const [index, path] of paths.entries()) {
    const kind = kinds[index] as ChangeKind
    const lower = needles.length > 0 ? path.toLowerCase() : ''
    if (!wanted.has(kind) || !needles.every((needle) => lower.includes(needle))) continue
    chosen.push(path)
    letters += kind
  }
  return { paths: chosen, kinds: letters }
}

interface Draft {
  kind: ChangeKind | null
  readonly children: Map<string, Draft>
}

/**
 * The changes as a tree, folders and files by name. A folder with one entry is joined with it. That a folder was changed
 * is not told where something in it was: its contents say so.
 */
export function changeTree({ paths, kinds }: FileChanges): readonly ChangeNode[] {
  const root: Draft = { kind: null, children: new Map() }
  for (const [index, path] of paths.entries()) {
    let draft = root
    for (const part of path.split('/')) {
      if (part === '') continue
      let next = draft.children.get(part)
      if (!next) {
        next = { kind: null, children: new Map() }
        draft.children.set(part, next)
      }
      draft = next
    }
    draft.kind = kinds[index] as ChangeKind
  }
  return nodesOf(root, '')
}

function nodesOf(draft: Draft, path: string): ChangeNode[] {
  return [...draft.children]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, child]) => nodeOf(name, child, `${path}/${name}`))
}

function nodeOf(name: string, draft: Draft, path: string): ChangeNode {
  const hasChildren = draft.children.size > 0
  const kind = draft.kind === 'C' && hasChildren ? null : draft.kind
  const [only, ...others] = draft.children
  if (kind === null && only && others.length === 0)
    return nodeOf(`${name}/${only[0]}`, only[1], `${path}/${only[0]}`)
  const children = nodesOf(draft, path)
  const below = children.reduce((sum, child) => sum + child.count, 0)
  return { path, name, kind, children, count: below + (kind === null ? 0 : 1) }
}

/** One line on the screen. */
export interface ChangeRow {
  readonly node: ChangeNode
  readonly depth: number
  readonly isOpen: boolean
}

/** The lines of the tree with the folders unfolded that `isOpen` says. */
export function changeRows(
  nodes: readonly ChangeNode[],
  isOpen: (node: ChangeNode, depth: number) => boolean,
): ChangeRow[] {
  const rows: ChangeRow[] = []
  const visit = (list: readonly ChangeNode[], depth: number): void => {
    for (const node of list) {
      const open = node.children.length > 0 && isOpen(node, depth)
      rows.push({ node, depth, isOpen: open })
      if (open) visit(node.children, depth + 1)
    }
  }
  visit(nodes, 0)
  return rows
}
