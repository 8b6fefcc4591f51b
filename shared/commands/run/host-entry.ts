import * as z from 'zod'
import { bad, type Codec, good, written } from './codec'
import { isIpAddress } from './ip-address'

const shape = z.object({
  host: z.string(),
  /** An address without brackets, or `host-gateway`. */
  address: z.string(),
})
/** One `--add-host`. */
export type HostEntry = z.infer<typeof shape>

/** `db:10.0.0.5`, `db=10.0.0.5`, `me:host-gateway`, `six:[fd00::1]`. */
export const hostEntry: Codec<HostEntry> = {
  read(text) {
    if (text === '') return bad('empty')
    const cut = text.includes('=') ? text.indexOf('=') : text.indexOf(':')
    if (cut < 1) return bad('malformed')
    const address = text.slice(cut + 1).replace(/^\[(.*)\]$/, '$1')
    if (address !== 'host-gateway' && !isIpAddress(address)) return bad('bad-address', cut + 1)
    return good({ host: text.slice(0, cut), address })
  },
  write: ({ host, address }) => `${host}:${address}`,
}
export const hostEntrySchema = written(shape, hostEntry)
