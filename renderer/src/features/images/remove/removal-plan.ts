import type { Command, CommandOf } from '#shared/commands/index'
import type { RemovalFacts } from '#shared/contract/images'
import type { ContainerRow } from '#shared/contract/rows'
import {
  type ImageUser,
  predictImageRemoval,
  type RemovalPrediction,
} from '#shared/domain/predict-image-removal'
import { isActive } from '#shared/domain/usage'

/** What the person chose in the dialog. */
export interface RemovalChoices {
  /** Names and ids, as the command will have them. */
  readonly targets: readonly string[]
  readonly force: boolean
  /** Also removes the containers that would keep an image. */
  readonly withContainers: boolean
}

/** What will be done, in which order, and what comes of it. */
export interface RemovalPlan {
  readonly prediction: RemovalPrediction
  /** Containers that keep a chosen image from going; removed first where that is chosen. */
  readonly holders: readonly ContainerRow[]
  /** Frees the images from the holders, one after the other; empty unless that is chosen. */
  readonly before: readonly Command[]
  /** Null where nothing would be done to an image. */
  readonly command: CommandOf<'image.remove'> | null
  /** Force would change what comes of it. */
  readonly isForceOfUse: boolean
}

/** Works out a removal: nothing is asked of the engine. */
export function planRemoval(
  { targets, force, withContainers }: RemovalChoices,
  facts: RemovalFacts,
  containers: readonly ContainerRow[],
): RemovalPlan {
  const ordered = uppermostFirst(targets, facts)
  const foretell = (isForced: boolean, rows: readonly ContainerRow[]): RemovalPrediction =>
    predictImageRemoval(ordered, isForced, facts, rows.map(toUser))
  const alone = foretell(false, containers)
  const held = new Set(
    alone.steps.flatMap(({ reason }) =>
      reason?.type === 'running' || reason?.type === 'stopped' ? reason.containers : [],
    ),
  )
  const users = new Set(
    alone.steps.flatMap(({ reason, image }) =>
      reason?.type === 'running' || reason?.type === 'stopped' ? [image] : [],
    ),
  )
  const holders = containers.filter((row) => held.has(row.id) || users.has(row.imageId))
  const left = withContainers ? containers.filter((row) => !holders.includes(row)) : containers
  const prediction = foretell(force, left)
  const isSame = (a: RemovalPrediction, b: RemovalPrediction): boolean =>
    a.steps.every((step, index) => step.outcome === b.steps[index]?.outcome)
  const done = prediction.steps.filter(({ outcome }) => outcome === 'deleted' || outcome === 'untagged')
  return {
    prediction,
    holders,
    isForceOfUse: !isSame(foretell(true, left), foretell(false, left)),
    before: withContainers ? containerCommands(holders) : [],
    command:
      done.length > 0
        ? { kind: 'image.remove', targets: done.map((step) => step.target), ...(force ? { force } : {}) }
        : null,
  }
}

function containerCommands(holders: readonly ContainerRow[]): Command[] {
  const running = holders.filter(isActive).map((row) => row.id)
  const all = holders.map((row) => row.id)
  return [
    ...(running.length > 0 ? [{ kind: 'container.stop', targets: running } as const] : []),
    ...(all.length > 0 ? [{ kind: 'container.remove', targets: all } as const] : []),
  ]
}

function toUser(row: ContainerRow): ImageUser {
  return { id: row.id, imageId: row.imageId, isActive: isActive(row) }
}

/** An image before those that it is built on: in the other order it would keep them. */
function uppermostFirst(targets: readonly string[], { relations }: RemovalFacts): string[] {
  const byId = new Map(relations.map((image) => [image.id, image]))
  const byName = new Map(relations.flatMap((image) => image.tags.map((tag) => [tag, image] as const)))
  const depth = (target: string): number => {
    let steps = 0
    for (let at = byId.get(target) ?? byName.get(target); at; at = byId.get(at.parentId)) steps++
    return steps
  }
  return [...targets].sort((a, b) => depth(b) - depth(a))
}
