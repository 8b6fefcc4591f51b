import * as z from 'zod'
import { bad, type Codec, good, written } from './codec'
import { size } from './size'

const shape = z.object({
  /** Of a disk of the host: `/dev/sda`. */
  path: z.string(),
  /** Bytes or operations in a second, or a weight; 0: none. */
  value: z.number(),
})
/** One limit of a single disk. */
export type DeviceLimit = z.infer<typeof shape>

/** `/dev/sda:VALUE`. */
function ofDevice(value: Codec<number>): Codec<DeviceLimit> {
  return {
    read(text) {
      if (text === '') return bad('empty')
      const colon = text.indexOf(':')
      if (!text.startsWith('/dev/')) return bad('malformed')
      if (colon < 0) return bad('malformed', text.length)
      const read = value.read(text.slice(colon + 1))
      if (!read.ok) return bad(read.error.code, colon + 1 + read.error.at)
      return good({ path: text.slice(0, colon), value: read.value })
    },
    write: (limit) => `${limit.path}:${value.write(limit.value)}`,
  }
}

const count: Codec<number> = {
  read: (text) => (/^\d{1,15}$/.test(text) ? good(Number(text)) : bad('not-a-number')),
  write: String,
}
const weight: Codec<number> = {
  read(text) {
    const read = count.read(text)
    return read.ok && read.value !== 0 && (read.value < 10 || read.value > 1000) ? bad('out-of-range') : read
  },
  write: String,
}

/** `/dev/sda:1mb`: bytes in a second. */
export const deviceBytes = ofDevice(size)
export const deviceBytesSchema = written(shape, deviceBytes)
/** `/dev/sda:1000`: reads or writes in a second. */
export const deviceOperations = ofDevice(count)
export const deviceOperationsSchema = written(shape, deviceOperations)
/** `/dev/sda:200`: weight against other containers, 10 to 1000. */
export const deviceWeight = ofDevice(weight)
export const deviceWeightSchema = written(shape, deviceWeight)
