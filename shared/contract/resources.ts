import { oc } from '@orpc/contract'
import * as z from 'zod'
import { idSchema } from './ids'

/** Raw inspect answers, for the Inspect views of images, volumes and networks. */
export const resourcesContract = {
  /** GET /images/{id}/json, /volumes/{id}, /networks/{id} as they come. */
  inspect: oc
    .input(z.object({ kind: z.enum(['image', 'volume', 'network']), id: idSchema }))
    .output(z.object({ raw: z.unknown() })),
  /** Sizes of volumes in bytes (GET /system/df); slow on big engines, so only on request. */
  volumeSizes: oc.output(z.array(z.object({ name: z.string(), size: z.number().nullable() }))),
}
