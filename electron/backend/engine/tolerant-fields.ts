import * as z from 'zod'
import { tolerant, tolerantList } from './tolerant'

/** A text that may be missing: empty then. */
export const text = tolerant(z.string(), '')

/** A yes or no that may be missing: no then. */
export const flag = tolerant(z.boolean(), false)

/** A number that may be missing: 0 then. */
export const count = tolerant(z.number(), 0)

/** A list of texts that may be missing: empty then. */
export const words = tolerantList(z.string())
