import type { RemovalFacts } from '../contract/images'
import { layersDown } from './build-forest'
import { pulledName, splitImageReference } from './image-reference'

/** A container, as far as it holds an image. */
export interface ImageUser {
  readonly id: string
  readonly imageId: string
  /** Its processes run: not even force takes the image away. */
  readonly isActive: boolean
}

/** Why an image stays although it was to be removed. */
export type StayReason =
  /** It has other names. */
  | { readonly type: 'names'; readonly names: readonly string[] }
  /** Images that are built on it, and still have a name or are used. */
  | { readonly type: 'children'; readonly images: readonly string[] }
  /** Containers that were made from it. */
  | { readonly type: 'running' | 'stopped'; readonly containers: readonly string[] }
  /** By id, and several repositories name it. */
  | { readonly type: 'repositories'; readonly names: readonly string[] }

/** What the engine does about one target. */
export interface RemovalStep {
  /** As the command names it. */
  readonly target: string
  /** Id of the image that it means; null where there is none. */
  readonly image: string | null
  /** `refused`: nothing is done; `untagged`: names go, the image stays. */
  readonly outcome: 'deleted' | 'untagged' | 'refused' | 'unknown'
  /** Names that go, as in the engine's answer. */
  readonly untagged: readonly string[]
  /** Ids of images that go: its own, then the unnamed ones that it was built on. */
  readonly deleted: readonly string[]
  /** Why it is not deleted; null where it is. */
  readonly reason: StayReason | null
}

/** What a removal of several images will do, in their order. */
export interface RemovalPrediction {
  readonly steps: readonly RemovalStep[]
  /** Layers that nothing needs afterwards, by their index. */
  readonly layers: readonly number[]
  /** Bytes that come back, each shared layer counted once; null where a size is not known. */
  readonly freed: number | null
}

type Image = RemovalFacts['relations'][number]

/**
 * What DELETE /images/{name} does to each target, one after the other, by the rules of the engine's own
 * `image_delete.go`; nothing is sent.
 */
export function predictImageRemoval(
  targets: readonly string[],
  force: boolean,
  facts: RemovalFacts,
  containers: readonly ImageUser[],
): RemovalPrediction {
  const world = new World(facts, containers)
  const steps = targets.map((target) => world.remove(target, force))
  const layers = world.freedLayers()
  return { steps, layers, freed: bytesOf(facts, layers) }
}

/** The images that are left while targets are taken away. */
class World {
  private readonly images: Map<string, Image>

  constructor(
    private readonly facts: RemovalFacts,
    private readonly containers: readonly ImageUser[],
  ) {
    this.images = new Map(facts.relations.map((image) => [image.id, image]))
  }

  remove(target: string, force: boolean): RemovalStep {
    const isById = target.startsWith('sha256:')
    const name = isById ? target : pulledName(splitImageReference(target))
    const image = isById ? this.images.get(target) : this.named(name)
    if (!image) return { target, image: null, outcome: 'unknown', untagged: [], deleted: [], reason: null }
    return isById ? this.removeById(image, target, force) : this.removeByName(image, target, name, force)
  }

  private removeByName(image: Image, target: string, name: string, force: boolean): RemovalStep {
    const step = { target, image: image.id, untagged: [], deleted: [] }
    const users = this.users(image.id)
    if (!force && isSingle(image) && users.length > 0)
      return { ...step, outcome: 'refused', reason: usersReason(users) }
    const untagged = [name]
    let left = without(image, name)
    const repository = repositoryOf(name)
    if (!name.includes('@') && !left.tags.some((tag) => repositoryOf(tag) === repository)) {
      // With the last tag of a repository go its digests.
      const digests = left.digests.filter((digest) => repositoryOf(digest) === repository)
      untagged.push(...digests)
      left = { ...left, digests: left.digests.filter((digest) => !digests.includes(digest)) }
    }
    this.images.set(image.id, left)
    const names = [...left.tags, ...left.digests]
    if (names.length > 0) return { ...step, untagged, outcome: 'untagged', reason: { type: 'names', names } }
    const conflict = this.conflict(left, force)
    if (conflict) return { ...step, untagged, outcome: 'untagged', reason: conflict }
    return { ...step, untagged, deleted: this.delete(left), outcome: 'deleted', reason: null }
  }

  private removeById(image: Image, target: string, force: boolean): RemovalStep {
    const step = { target, image: image.id, untagged: [], deleted: [] }
    const names = [...image.tags, ...image.digests]
    const conflict = this.conflict(isSingle(image) ? { ...image, tags: [], digests: [] } : image, force)
    if (conflict) return { ...step, outcome: 'refused', reason: conflict }
    return { ...step, untagged: names, deleted: this.delete(image), outcome: 'deleted', reason: null }
  }

  /** What keeps an image from being deleted, in the order in which the engine looks. */
  private conflict({ id, tags, digests }: Image, force: boolean): StayReason | null {
    const children = [...this.images.values()].filter((other) => other.parentId === id)
    if (children.length > 0) return { type: 'children', images: this.namedDescendants(id) }
    const users = this.users(id)
    if (users.some((user) => user.isActive)) return usersReason(users)
    if (force) return null
    if (tags.length + digests.length > 0) return { type: 'repositories', names: [...tags, ...digests] }
    return users.length > 0 ? usersReason(users) : null
  }

  /** Takes an image away, and the unnamed ones below it that nothing else needs. */
  private delete({ id, parentId }: Image): string[] {
    this.images.delete(id)
    const parent = this.images.get(parentId)
    return parent && !this.conflict(parent, false) ? [id, ...this.delete(parent)] : [id]
  }

  /** The nearest images above one that a person sees: named, or the last of their line. */
  private namedDescendants(id: string): string[] {
    return [...this.images.values()]
      .filter((other) => other.parentId === id)
      .flatMap((child) => {
        const deeper = child.tags.length > 0 ? [] : this.namedDescendants(child.id)
        return deeper.length > 0 ? deeper : [child.id]
      })
  }

  private named(name: string): Image | undefined {
    return [...this.images.values()].find(
      ({ tags, digests }) => tags.includes(name) || digests.includes(name),
    )
  }

  private users(id: string): ImageUser[] {
    return this.containers.filter((user) => user.imageId === id)
  }

  /** Layers of images that are gone, which neither another image nor a container stands on. */
  freedLayers(): number[] {
    const { layers, images } = this.facts
    const users = new Set(this.containers.map((user) => user.imageId))
    const isKept = (id: string): boolean => this.images.has(id) || users.has(id)
    const of = (keeps: boolean): Set<number> =>
      new Set(images.filter(({ id }) => isKept(id) === keeps).flatMap(({ top }) => layersDown(layers, top)))
    const kept = of(true)
    return [...of(false)].filter((index) => !kept.has(index)).sort((a, b) => a - b)
  }
}

/** Sums what each line of layers adds upon the highest one that stays. */
function bytesOf({ layers, images }: RemovalFacts, freed: readonly number[]): number | null {
  const gone = new Set(freed)
  const counted = new Set<number>()
  let sum = 0
  const tops = images.flatMap(({ top }) => (top !== null && gone.has(top) ? [top] : []))
  for (const top of tops.sort((a, b) => (layers[a]?.total ?? 0) - (layers[b]?.total ?? 0))) {
    if (counted.has(top)) continue
    let at: number | null = top
    while (at !== null && gone.has(at) && !counted.has(at)) {
      counted.add(at)
      at = layers[at]?.parent ?? null
    }
    const above = layers[top]?.total
    const below = at === null ? 0 : layers[at]?.total
    if (above === null || above === undefined || below === null || below === undefined) return null
    sum += Math.max(0, above - below)
  }
  return sum
}

/** At most one tag, and every digest belongs to its repository: the engine takes the names of such an image together. */
function isSingle({ tags, digests }: Image): boolean {
  if (tags.length + digests.length <= 1) return true
  if (tags.length > 1) return false
  const repositories = new Set(digests.map(repositoryOf))
  return repositories.size === 1 && (tags[0] === undefined || repositories.has(repositoryOf(tags[0])))
}

function usersReason(users: readonly ImageUser[]): StayReason {
  const running = users.filter((user) => user.isActive)
  return running.length > 0
    ? { type: 'running', containers: running.map((user) => user.id) }
    : { type: 'stopped', containers: users.map((user) => user.id) }
}

function without(image: Image, name: string): Image {
  return {
    ...image,
    tags: image.tags.filter((tag) => tag !== name),
    digests: image.digests.filter((digest) => digest !== name),
  }
}

function repositoryOf(name: string): string {
  return splitImageReference(name).repository
}
