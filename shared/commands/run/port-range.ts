import * as z from 'zod'
import { bad, type FieldResult, good } from './codec'

/** One port, or several in a row; both ends belong to it. */
export const portRangeSchema = z.object({
  first: z.number().int().min(0).max(65_535),
  last: z.number().int().min(0).max(65_535),
})
export type PortRange = z.infer<typeof portRangeSchema>

/** tcp is what is meant where none is named. */
export const protocolSchema = z.enum(['tcp', 'udp', 'sctp'])
export type Protocol = z.infer<typeof protocolSchema>

/** Reads `80` or `8000-8010`. @param at where it stands in the field, for the error */
export function readPortRange(text: string, at: number, lowest: 0 | 1): FieldResult<PortRange> {
  if (text === '') return bad('empty', at)
  const [, from = '', dash, to = from] = /^(\d+)(-)?(\d+)?$/.exec(text) ?? []
  if (from === '' || (dash !== undefined && text.endsWith('-'))) return bad('not-a-number', at)
  const [first, last] = [Number(from), Number(to)]
  const isInside = first >= lowest && first <= last && last <= 65_535
  return isInside ? good({ first, last }) : bad('out-of-range', at)
}

/** `80`, or `8000-8010` where it is more than one. */
export function writePortRange({ first, last }: PortRange): string {
  return first === last ? `${first}` : `${first}-${last}`
}

/** How many ports it has. */
export function portCount({ first, last }: PortRange): number {
  return last - first + 1
}

/** Takes `/udp` off the end; tcp where nothing is named. */
export function splitProtocol(text: string): FieldResult<{ rest: string; protocol: Protocol }> {
  const slash = text.indexOf('/')
  if (slash < 0) return good({ rest: text, protocol: 'tcp' })
  const protocol = protocolSchema.safeParse(text.slice(slash + 1).toLowerCase())
  if (!protocol.success) return bad('bad-protocol', slash + 1)
  return good({ rest: text.slice(0, slash), protocol: protocol.data })
}

/** `/udp`, or nothing for tcp. */
export function protocolEnd(protocol: Protocol): string {
  return protocol === 'tcp' ? '' : `/${protocol}`
}
