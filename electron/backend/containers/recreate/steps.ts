import { AppError } from '#shared/errors'
import type { EngineWork } from '../../activity/executor'
import { isFailure } from '../../activity/is-failure'
import { askOfContainer } from '../container-act'
import { stopDeadline } from '../stop-deadline'
import type { OldContainer } from './old-container'

const longDeadline = 120_000

/** POST /containers/{id}/start */
export async function start(id: string, work: EngineWork): Promise<void> {
  await askOfContainer(
    {
      id,
      request: `POST /containers/${id}/start`,
      run: (container, abortSignal) => container.start({ abortSignal }),
      deadline: longDeadline,
    },
    work,
  )
}

/** POST /containers/{id}/rename */
export async function rename(id: string, name: string, work: EngineWork): Promise<void> {
  await askOfContainer(
    {
      id,
      request: `POST /containers/${id}/rename`,
      run: (container, abortSignal) => container.rename({ name, abortSignal }),
    },
    work,
  )
}

/** POST /containers/{id}/pause */
export async function pause(id: string, work: EngineWork): Promise<void> {
  await askOfContainer(
    {
      id,
      request: `POST /containers/${id}/pause`,
      run: (container, abortSignal) => container.pause({ abortSignal }),
    },
    work,
  )
}

/** What a removal takes along: `force` ends its processes, `v` removes its anonymous volumes. */
interface Removal {
  readonly force: boolean
  readonly v: boolean
}

/** DELETE /containers/{id}, and waits until it is gone; one that is gone already is as good. */
export async function remove(id: string, removal: Removal, work: EngineWork): Promise<void> {
  try {
    await askOfContainer(
      {
        id,
        request: `DELETE /containers/${id}`,
        run: (container, abortSignal) => container.remove({ ...removal, abortSignal }),
        deadline: longDeadline,
      },
      work,
    )
  } catch (error) {
    if (!isFailure(error, 'not-found') && !isFailure(error, 'already-done')) throw error
  }
  await whenGone(id, work)
}

/** Unpauses it where it is paused, stops it, and waits until it is gone where the engine removes it. */
export async function stop(old: OldContainer, work: EngineWork): Promise<void> {
  const { id } = old
  if (old.isPaused) {
    await askOfContainer(
      {
        id,
        request: `POST /containers/${id}/unpause`,
        run: (container, abortSignal) => container.unpause({ abortSignal }),
      },
      work,
    )
  }
  const deadline = await stopDeadline(id, undefined, work)
  try {
    await askOfContainer(
      {
        id,
        request: `POST /containers/${id}/stop`,
        run: (container, abortSignal) => container.stop({ abortSignal }),
        deadline,
      },
      work,
    )
  } catch (error) {
    // It ended by itself in the meantime.
    if (!isFailure(error, 'already-done') && !(old.likeIt && isFailure(error, 'not-found'))) throw error
  }
  if (old.likeIt) await whenGone(id, work)
}

/** Until the engine knows no such container; ten seconds at most. @throws AppError `timeout` */
async function whenGone(id: string, work: EngineWork): Promise<void> {
  const request = `GET /containers/${id}/json`
  for (let turn = 0; turn < 100; turn++) {
    try {
      await askOfContainer(
        { id, request, run: (container, abortSignal) => container.inspect({ abortSignal }) },
        work,
      )
    } catch (error) {
      if (isFailure(error, 'not-found')) return
      throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new AppError({ code: 'timeout', message: 'The container is still being removed.', request })
}
