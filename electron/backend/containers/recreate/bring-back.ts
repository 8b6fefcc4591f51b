import { AppError } from '#shared/errors'
import type { Execution } from '../../activity/executor'
import { makeContainer } from '../make-container'
import type { OldContainer } from './old-container'
import { restoreOld } from './restore-old'
import { pause, remove, start } from './steps'

/** How far it was when it failed. */
export interface Stage {
  /** Id of the new container, once it is made. */
  made: string | null
  /** The old one was, or may have been, told to stop. */
  isStopped: boolean
  isRenamed: boolean
}

/**
 * Removes the new container and puts the old one back: its name, its state; its networks it has kept. One that the
 * engine has removed (`--rm`) is made again like it was.
 * @throws AppError where something of it did not work
 */
export async function bringBack(old: OldContainer, stage: Stage, execution: Execution): Promise<void> {
  if (stage.made !== null) await remove(stage.made, { force: true, v: true }, execution)
  const { id, name, isPaused, likeIt } = old
  const state = !stage.isStopped ? null : isPaused ? 'paused' : 'running'
  try {
    await restoreOld({ id, name, state }, execution)
  } catch (error) {
    const isGone = error instanceof AppError && ['not-found', 'conflict'].includes(error.code)
    if (!likeIt || !stage.isStopped || !isGone) throw error
    await makeLike(old, likeIt, execution)
  }
}

async function makeLike(
  { name, isPaused }: OldContainer,
  { options, isDetached }: NonNullable<OldContainer['likeIt']>,
  execution: Execution,
): Promise<void> {
  const detach = isDetached ? { detach: true } : {}
  const { id } = await makeContainer(
    { kind: 'container.run', ...options, name, pull: 'never', ...detach },
    execution,
  )
  await start(id, execution)
  if (isPaused) await pause(id, execution)
}
