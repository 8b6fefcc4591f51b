import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { done, type Executor } from '../activity/executor'
import { isFailure } from '../activity/is-failure'
import { tolerantList } from '../engine/tolerant'

type Command = CommandOf<'container.update'>

const answer = z.object({ Warnings: tolerantList(z.string()) })

/** POST /containers/{id}/update. Details: the engine's warnings. */
export const updateContainer: Executor<Command> = {
  targets: ({ targets }) => targets,
  run: async (id, command, { engine, signal }) => {
    const request = `POST /containers/${id}/update`
    try {
      const { Warnings } = await engine.ask({
        request,
        run: (docker, abortSignal) =>
          docker.getContainer(id).update({ ...toUpdateBody(command), abortSignal }),
        schema: answer,
        signal,
      })
      return done(...Warnings)
    } catch (error) {
      // Podman before 4.4 has no such request at all.
      if (
        engine.facts.product === 'podman' &&
        isFailure(error, 'not-found') &&
        !/container/i.test(error.message)
      )
        throw new AppError({ ...error.data, code: 'not-supported' }, { cause: error })
      throw error
    }
  },
}

/** What is asked for and nothing else: for some limits (PidsLimit, MemorySwappiness) 0 means something of its own. */
function toUpdateBody({ cpus, restart, ...limits }: Command): Record<string, unknown> {
  return withoutAbsent({
    Memory: limits.memory,
    MemoryReservation: limits.memoryReservation,
    MemorySwap: limits.memorySwap,
    NanoCpus: cpus === undefined ? undefined : Math.round(cpus * 1e9),
    CpuShares: limits.cpuShares,
    CpuPeriod: limits.cpuPeriod,
    CpuQuota: limits.cpuQuota,
    CpuRealtimePeriod: limits.cpuRealtimePeriod,
    CpuRealtimeRuntime: limits.cpuRealtimeRuntime,
    CpusetCpus: limits.cpusetCpus,
    CpusetMems: limits.cpusetMems,
    PidsLimit: limits.pidsLimit,
    BlkioWeight: limits.blkioWeight,
    RestartPolicy: restart && { Name: restart.name, MaximumRetryCount: restart.retries ?? 0 },
  })
}

function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
