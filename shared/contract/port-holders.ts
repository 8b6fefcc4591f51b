import * as z from 'zod'

/** A host port that a new container is to have. */
export const wantedPortSchema = z.object({
  /** Absent: every address of the host. */
  hostIp: z.union([z.ipv4(), z.ipv6()]).optional(),
  hostPort: z.number().int().min(1).max(65_535),
  protocol: z.enum(['tcp', 'udp', 'sctp']),
})
export type WantedPort = z.infer<typeof wantedPortSchema>

/** Who has a host port that is wanted. */
export const portHolderSchema = z.object({
  wanted: wantedPortSchema,
  holder: z.discriminatedUnion('type', [
    z.object({ type: z.literal('container'), id: z.string(), name: z.string() }),
    /** A process of the host; null where we may not see which. */
    z.object({ type: z.literal('process'), pid: z.number().nullable(), name: z.string().nullable() }),
    /** An earlier port of the same list. */
    z.object({ type: z.literal('self') }),
  ]),
  /** The next higher port that nobody is known to have; null where there is none. */
  nextFree: z.number().nullable(),
})
export type PortHolder = z.infer<typeof portHolderSchema>
