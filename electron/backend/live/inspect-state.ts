import * as z from 'zod'
import type { ContainerRow } from '#shared/contract/rows'
import { AppError } from '#shared/errors'
import type { Engine } from '../engine/engine'
import { tolerant } from '../engine/tolerant'
import { stateOf } from './container-status'

/** What a container's own inspect says of its state. */
export type TrueState = Pick<ContainerRow, 'state' | 'exitCode' | 'status'>

const stateSchema = z.object({
  State: z.object({ Status: z.string(), ExitCode: tolerant(z.number(), 0) }),
})

/**
 * The state by GET /containers/{id}/json, for the rare container of which the list says something else than its
 * events. @returns null where the container is gone
 */
export async function inspectState(engine: Engine, id: string): Promise<TrueState | null> {
  try {
    const { State } = await engine.ask({
      request: `GET /containers/${id}/json`,
      run: (docker) => docker.getContainer(id).inspect(),
      schema: stateSchema,
    })
    const state = stateOf(State.Status, '')
    const hasEnded = state === 'exited' || state === 'dead'
    return {
      state,
      exitCode: hasEnded ? State.ExitCode : null,
      status: hasEnded ? `Exited (${State.ExitCode})` : state,
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  }
}
