import * as z from 'zod'
import { containerTargets, targetsSchema } from './container-targets'
import { defineCommand } from './define'
import { refusedFor } from './refusal'
import { runFlags } from './run/flags'
import { type RunOptions, runOptions } from './run/options'

/** Options of a container that can be changed while it runs, without making it again. */
export const updatableFields = [
  'restart',
  'memory',
  'memoryReservation',
  'memorySwap',
  'cpus',
  'cpuShares',
  'cpuPeriod',
  'cpuQuota',
  'cpuRealtimePeriod',
  'cpuRealtimeRuntime',
  'cpusetCpus',
  'cpusetMems',
  'pidsLimit',
  'blkioWeight',
] as const satisfies readonly (keyof RunOptions)[]
/** One of them. */
export type UpdatableField = (typeof updatableFields)[number]

const limits = Object.fromEntries(updatableFields.map((field) => [field, runOptions[field]])) as Pick<
  typeof runOptions,
  UpdatableField
>

/** `docker update`: POST /containers/{id}/update. What is absent stays; a limit of 0 is left as it is by the engine. */
export const updateContainer = defineCommand({
  kind: 'container.update',
  schema: z
    .object({ kind: z.literal('container.update'), targets: targetsSchema, ...limits })
    .check((context) => {
      const { value } = context
      if (updatableFields.some((field) => value[field] !== undefined)) return
      // The docker CLI asks for one option at least.
      context.issues.push({ code: 'custom', message: 'missing-key', path: ['targets'], input: value })
    }),
  spellings: [['update'], ['container', 'update']],
  flags: runFlags.filter(({ field }) => updatableFields.some((each) => each === field)),
  refusedFlags: refusedFor('retired', 'kernel-memory'),
  operands: [containerTargets],
})
