import { recreateContainer } from '#shared/commands/container-recreate'
import type { CommandOf } from '#shared/commands/index'
import { fromInspect } from '#shared/commands/run/from-inspect'
import type { RunOptions } from '#shared/commands/run/options'
import type { DialogContainer } from '../../commands/run-dialog-store'
import { useLiveStore } from '../../live/live-store'
import { rpc } from '../../rpc/client'
import { toAppError } from '../../rpc/to-app-error'
import { updateFor } from './form/option-changes'

/** A container that is edited, as it was when the dialog was opened. */
export interface EditedContainer extends DialogContainer {
  readonly options: RunOptions
  readonly isDetached: boolean
  readonly isRunning: boolean
  /** Fields of the Engine API that a new container cannot be given. */
  readonly lost: readonly string[]
  /** Its image's name stands for another image by now, which the new container will have. */
  readonly isImageNewer: boolean
}

/** GET /containers/{id}/json and the images it names. @throws AppError, or an Error where they make no sense */
export async function readEdited(
  { id, name }: DialogContainer,
  signal: AbortSignal,
): Promise<EditedContainer> {
  const { raw, row } = await rpc.containers.inspect({ id }, { signal })
  const image = await readImage(row.imageId, signal)
  const { options, isDetached, lost } = fromInspect(raw, image ?? {}, { keepsVolumes: true })
  const namedId = idOfName(options.image)
  return {
    id,
    name,
    // An image without a name is still there by its id.
    options: { ...options, name, ...(namedId === undefined && image !== null ? { image: row.imageId } : {}) },
    isDetached,
    isRunning: ['running', 'paused', 'restarting'].includes(row.state),
    lost,
    isImageNewer: namedId !== undefined && namedId !== row.imageId,
  }
}

/** What `docker inspect` says of the image; null where it is gone. */
async function readImage(id: string, signal: AbortSignal): Promise<unknown> {
  try {
    return (await rpc.resources.inspect({ kind: 'image', id }, { signal })).raw
  } catch (error) {
    if (toAppError(error).code === 'not-found') return null
    throw error
  }
}

/** The id of the image that a name stands for now, as the list knows it. */
function idOfName(name: string): string | undefined {
  const tag = /[:@]/.test(name.split('/').at(-1) ?? '') ? name : `${name}:latest`
  return [...useLiveStore.getState().images.values()].find(({ tags }) => tags.includes(tag))?.id
}

/** What the form would do to the container: an update in place where that is enough, else it is made again. */
export function editCommand(
  edited: EditedContainer,
  after: RunOptions,
  takenNames: ReadonlySet<string>,
): CommandOf<'container.update' | 'container.recreate'> | null {
  const update = edited.isImageNewer ? null : updateFor(edited.id, edited.options, after)
  if (update) return update
  const { id, name, isRunning, isDetached, options } = edited
  const parsed = recreateContainer.schema.safeParse({
    kind: 'container.recreate',
    target: id,
    ...after,
    name: after.name ?? name,
    aside: freeName(`${name}-old`, takenNames),
    ...(isRunning ? { start: true } : {}),
    ...(isRunning && options.autoRemove ? { isOldRemoved: true } : {}),
    ...(isDetached ? { detach: true } : {}),
  })
  return parsed.success ? parsed.data : null
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted
  for (let turn = 2; taken.has(name); turn++) name = `${wanted}-${turn}`
  return name
}
