import * as z from 'zod'
import { bad, type Codec, good, textCodec, written } from './codec'
import { isIpAddress } from './ip-address'
import { macAddressPattern } from './network-attachment'
import { securityOption } from './security-option'

const textOf = (codec: Codec<string>): z.ZodType<string> => written(z.string(), codec)

/** An address: `10.5.0.2`, `fd00::2`. */
export const ipAddress: Codec<string> = {
  read: (text) => (text === '' ? bad('empty') : isIpAddress(text) ? good(text) : bad('bad-address')),
  write: (text) => text,
}
export const ipAddressSchema = textOf(ipAddress)

/** An address of a network card: `02:42:ac:11:00:02`. */
export const macAddress: Codec<string> = {
  read: (text) =>
    text === '' ? bad('empty') : macAddressPattern.test(text) ? good(text) : bad('bad-address'),
  write: (text) => text,
}
export const macAddressSchema = textOf(macAddress)

/** A range of addresses: `10.5.0.0/24`, `fd00::/64`. */
export const networkRange: Codec<string> = {
  read: (text) => (text === '' ? bad('empty') : isRange(text) ? good(text) : bad('bad-address')),
  write: (text) => text,
}
export const networkRangeSchema = textOf(networkRange)

function isRange(text: string): boolean {
  return z.union([z.cidrv4(), z.cidrv6()]).safeParse(text).success
}

/** Any text but none. */
export const anyText = textCodec(/^[^\0]+$/)
export const anyTextSchema = textOf(anyText)

/** `NET_ADMIN`, `CAP_NET_ADMIN`, `ALL`. */
export const capability = textCodec(/^[A-Za-z_]{2,40}$/)
export const capabilitySchema = textOf(capability)

/** A domain, or `.` for none. */
export const searchDomain = textCodec(/^(?:\.|[a-zA-Z0-9](?:[\w.-]{0,252}[a-zA-Z0-9])?\.?)$/)
export const searchDomainSchema = textOf(searchDomain)

/** `c 42:* rmw`: kind, device numbers, permissions. */
export const deviceRule = textCodec(/^[acb] (?:\d+|\*):(?:\d+|\*) [rwm]{1,3}$/)
export const deviceRuleSchema = textOf(deviceRule)

/** `host`, `container:web`. */
export const pidMode = textCodec(/^(?:host|container:[a-zA-Z0-9][\w.-]*)$/)
export const pidModeSchema = textOf(pidMode)

/** `none`, `host`, `shareable`, `private`, `container:web`. */
export const ipcMode = textCodec(/^(?:none|host|shareable|private|container:[a-zA-Z0-9][\w.-]*)$/)
export const ipcModeSchema = textOf(ipcMode)

/** CPUs or memory nodes: `0-3`, `0,2`. */
const cpuSet = textCodec(/^\d{1,5}(?:-\d{1,5})?(?:,\d{1,5}(?:-\d{1,5})?)*$/)
export const cpuSetSchema = textOf(cpuSet)

/** `SIGTERM`, `TERM`, `15`. */
export const signal = textCodec(/^[A-Za-z0-9+-]{1,20}$/)
export const signalSchema = textOf(signal)

/** Name or id of another container, and what may follow it: `web`, `web:ro`, `db:database`. */
export const otherContainer = textCodec(/^[a-zA-Z0-9][\w.-]*(?::[\w.-]+)?$/)
export const otherContainerSchema = textOf(otherContainer)

export const securityOptionSchema = textOf(securityOption)
