import * as z from 'zod'
import { bad, type Codec, type FieldResult, good, written } from './codec'
import { isIpAddress } from './ip-address'
import {
  portCount,
  portRangeSchema,
  protocolEnd,
  protocolSchema,
  readPortRange,
  splitProtocol,
  writePortRange,
} from './port-range'

const shape = z.object({
  /** Without brackets; absent: every address of the host. */
  hostIp: z.string().optional(),
  /** Absent or 0: one that the engine picks. A range for one container port: the first that is free. */
  hostPort: portRangeSchema.optional(),
  containerPort: portRangeSchema,
  protocol: protocolSchema,
})
/** One `--publish`. */
export type PublishedPort = z.infer<typeof shape>

/** `-p`: `80`, `8080:80`, `127.0.0.1:8080:80/udp`, `127.0.0.1::80`, `8000-8010:8000-8010`, `published=1,target=2`. */
export const publishedPort: Codec<PublishedPort> = {
  read(text) {
    if (text.includes('=')) return readLong(text)
    const split = splitProtocol(text)
    return split.ok ? readShort(split.value.rest, split.value.protocol) : split
  },
  write({ hostIp, hostPort, containerPort, protocol }) {
    const host = hostPort === undefined ? '' : writePortRange(hostPort)
    const before =
      hostIp === undefined ? host && `${host}:` : `${hostIp.includes(':') ? `[${hostIp}]` : hostIp}:${host}:`
    return `${before}${writePortRange(containerPort)}${protocolEnd(protocol)}`
  },
}
export const publishedPortSchema = written(shape, publishedPort)

function readShort(text: string, protocol: PublishedPort['protocol']): FieldResult<PublishedPort> {
  const [, bracketed, plain, afterIp] = /^(?:(?:\[([^\]]*)\]|([^:[\]]*)):(?=[^:]*:))?(.*)$/s.exec(text) ?? []
  const hostIp = bracketed ?? plain ?? ''
  if (hostIp !== '' && !isIpAddress(hostIp)) return bad('bad-address')
  const rest = afterIp ?? ''
  const start = text.length - rest.length
  const colon = rest.indexOf(':')
  const hostText = colon < 0 ? '' : rest.slice(0, colon)
  const containerPort = readPortRange(rest.slice(colon + 1), start + colon + 1, 1)
  if (!containerPort.ok) return containerPort
  const hostPort = hostText === '' ? undefined : readPortRange(hostText, start, 0)
  if (hostPort && !hostPort.ok) return hostPort
  const published = {
    ...(hostIp === '' ? {} : { hostIp }),
    ...(hostPort ? { hostPort: hostPort.value } : {}),
    containerPort: containerPort.value,
    protocol,
  }
  return fits(published) ? good(published) : bad('range-mismatch', start)
}

function fits({ hostPort, containerPort }: PublishedPort): boolean {
  const wanted = portCount(containerPort)
  return !hostPort || wanted === 1 || portCount(hostPort) === wanted
}

/** `published=8080,target=80,protocol=udp`; the docker CLI takes any key, and uses these three. */
function readLong(text: string): FieldResult<PublishedPort> {
  const fields = new Map([['protocol', 'tcp']])
  let at = 0
  for (const part of text.split(',')) {
    const [key = '', value] = part.split('=')
    if (value === undefined) return bad('malformed', at)
    if (!['published', 'target', 'protocol', 'mode'].includes(key)) return bad('unknown-word', at)
    fields.set(key, value)
    at += part.length + 1
  }
  const target = fields.get('target')
  if (target === undefined) return bad('missing-key')
  const split = splitProtocol(`${target}/${fields.get('protocol')}`)
  if (!split.ok) return bad(split.error.code)
  const read = readShort(`${fields.get('published') ?? ''}:${split.value.rest}`, split.value.protocol)
  return read.ok ? read : bad(read.error.code)
}
