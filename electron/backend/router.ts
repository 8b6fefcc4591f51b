import type { Router } from '@orpc/server'
import type { contract } from '#shared/contract/index'

/** The whole contract, implemented. */
export type BackendRouter = Router<typeof contract, Record<never, never>>
