import * as z from 'zod'
import { type AppErrorData, appErrorCodes } from '../errors'

/**
 * The shape of an error on the wire: what the reader is told (by code) and the engine's own words. Apart from the error
 * itself, which the page knows without a schema.
 */
export const appErrorSchema: z.ZodType<AppErrorData> = z.object({
  code: z.enum(appErrorCodes),
  message: z.string(),
  status: z.number().int().optional(),
  request: z.string().optional(),
})
