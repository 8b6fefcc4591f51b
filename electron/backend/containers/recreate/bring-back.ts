import { AppError } from '#shared/errors'
import type { Execution } from '../../activity/executor'
import { isFailure } from '../../activity/is-failure'
import { makeContainer } from '../make-container'
import type { OldContainer } from './old-container'
import { pause, remove, rename, start } from './steps'

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
 * engine has removed (`--rm`) is made again like it was. What is so already is left so, so that it can be tried again.
 * @throws AppError where something of it did not work
 */
export async function bringBack(old: OldContainer, stage: Stage, execution: Execution): Promise<void> {
  if (stage.made !== null) await remove(stage.made, { force: true, v: true }, execution)
  if (stage.isRenamed) await rename(old.id, old.name, execution)
  if (!stage.isStopped) return
  const id = old.likeIt ? await startLike(old, old.likeIt, execution) : await startAgain(old.id, execution)
  if (old.isPaused) await pause(id, execution)
}

async function startAgain(id: string, execution: Execution): Promise<string> {
  try {
    await start(id, execution)
  } catch (error) {
    if (!isFailure(error, 'already-done')) throw error
  }
  return id
}

async function startLike(
  { id, name }: OldContainer,
  { options, isDetached }: NonNullable<OldContainer['likeIt']>,
  execution: Execution,
): Promise<string> {
  try {
    return await startAgain(id, execution)
  } catch (error) {
    if (!(error instanceof AppError) || !['not-found', 'conflict'].includes(error.code)) throw error
  }
  const detach = isDetached ? { detach: true } : {}
  const again = await makeContainer(
    { kind: 'container.run', ...options, name, pull: 'never', ...detach },
    execution,
  )
  await start(again.id, execution)
  return again.id
}
