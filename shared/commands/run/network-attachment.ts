import * as z from 'zod'
import { bad, type Codec, type FieldErrorCode, type FieldResult, good, written } from './codec'
import { type CsvField, readCsv, splitPair, writeCsv } from './csv'
import { isIpAddress } from './ip-address'

const shape = z.object({
  /** Name or id of a network, `bridge`, `host`, `none`, or `container:web` to share that one's. */
  name: z.string(),
  /** Names that others on this network find the container by. */
  aliases: z.array(z.string()).min(1).optional(),
  ip: z.string().optional(),
  ip6: z.string().optional(),
  macAddress: z.string().optional(),
  linkLocalIps: z.array(z.string()).min(1).optional(),
  driverOptions: z.record(z.string(), z.string()).optional(),
  /** The network with the highest one gives the default gateway. */
  gatewayPriority: z.number().int().optional(),
})
/** One `--network`. */
export type NetworkAttachment = z.infer<typeof shape>

/** `lane`, `host`, `container:web`, `name=lane,alias=db,ip=10.0.0.5`. */
export const networkAttachment: Codec<NetworkAttachment> = {
  read(text) {
    if (text === '') return bad('empty')
    if (text.includes('=')) return readLong(text)
    return networkName.test(text) ? good({ name: text }) : bad('malformed')
  },
  write(value) {
    const { name, aliases, ip, ip6, macAddress, linkLocalIps, driverOptions, gatewayPriority } = value
    const fields = [
      ...(aliases ?? []).map((alias) => `alias=${alias}`),
      ...(ip === undefined ? [] : [`ip=${ip}`]),
      ...(ip6 === undefined ? [] : [`ip6=${ip6}`]),
      ...(macAddress === undefined ? [] : [`mac-address=${macAddress}`]),
      ...(linkLocalIps ?? []).map((address) => `link-local-ip=${address}`),
      ...Object.entries(driverOptions ?? {}).map(([key, option]) => `driver-opt=${key}=${option}`),
      ...(gatewayPriority === undefined ? [] : [`gw-priority=${gatewayPriority}`]),
    ]
    return fields.length === 0 ? name : writeCsv([`name=${name}`, ...fields])
  },
}
export const networkAttachmentSchema = written(shape, networkAttachment)

const networkName = /^(?:container:)?[a-zA-Z0-9][\w.-]*$/
/** Six pairs of hexadecimal digits, joined by `:` or `-`. */
export const macAddressPattern = /^[\da-f]{2}(?:[:-][\da-f]{2}){5}$/i

type Draft = { -readonly [Key in keyof NetworkAttachment]?: NetworkAttachment[Key] }

function readLong(text: string): FieldResult<NetworkAttachment> {
  const fields = readCsv(text)
  if (!fields) return bad('malformed')
  const draft: Draft = {}
  for (const field of fields) {
    const error = take(draft, field)
    if (error !== undefined) return bad(error, field.at)
  }
  const { name, ...rest } = draft
  return name === undefined ? bad('missing-key') : good({ name, ...rest })
}

function take(draft: Draft, field: CsvField): FieldErrorCode | undefined {
  const [key, raw] = splitPair(field)
  const value = raw?.trim() ?? ''
  if (value === '') return 'malformed'
  switch (key.trim()) {
    case 'name':
      draft.name = value
      return networkName.test(value) ? undefined : 'malformed'
    case 'alias':
      draft.aliases = [...(draft.aliases ?? []), value]
      return undefined
    case 'ip':
      draft.ip = value
      return isIpAddress(value) ? undefined : 'bad-address'
    case 'ip6':
      draft.ip6 = value
      return isIpAddress(value) ? undefined : 'bad-address'
    case 'mac-address':
      draft.macAddress = value
      return macAddressPattern.test(value) ? undefined : 'bad-address'
    case 'link-local-ip':
      draft.linkLocalIps = [...(draft.linkLocalIps ?? []), value]
      return isIpAddress(value) ? undefined : 'bad-address'
    case 'driver-opt': {
      const equals = value.indexOf('=')
      if (equals < 1) return 'malformed'
      draft.driverOptions = {
        ...draft.driverOptions,
        [value.slice(0, equals).trim()]: value.slice(equals + 1).trim(),
      }
      return undefined
    }
    case 'gw-priority':
      draft.gatewayPriority = Number(value)
      return /^-?\d{1,9}$/.test(value) ? undefined : 'not-a-number'
    default:
      return 'unknown-word'
  }
}
