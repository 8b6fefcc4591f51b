import { AppError } from '#shared/errors'
import type { EngineWork } from '../../activity/executor'
import { look } from './look'
import { pause, rename, start } from './steps'

/** How the old container is to be again. */
export interface Wanted {
  readonly id: string
  readonly name: string
  /** Null: whatever it is now. */
  readonly state: 'running' | 'paused' | null
}

/**
 * Gives the old container its name and state again. What is so already is left so, so that it can be tried again.
 * Answers the docker lines of what was done, as it goes along.
 * @throws AppError `not-found` where it is gone, and what the engine refuses
 */
export async function restoreOld(
  { id, name, state }: Wanted,
  work: EngineWork,
  did: string[] = [],
): Promise<void> {
  const now = await look(id, work)
  if (!now) throw new AppError({ code: 'not-found', message: `No such container: ${id}` })
  if (now.name !== name) {
    await rename(id, name, work)
    did.push(`docker rename ${now.name} ${name}`)
  }
  if (state === null) return
  if (!now.isRunning) {
    await start(id, work)
    did.push(`docker start ${name}`)
  }
  if (state === 'paused' && !now.isPaused) {
    await pause(id, work)
    did.push(`docker pause ${name}`)
  }
}
