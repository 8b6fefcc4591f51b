import * as z from 'zod'
import { bad, type Codec, good } from './codec'

const letters = ['b', 'k', 'm', 'g', 't', 'p']

/** Bytes: `512m`, `1.5g`, `1GiB`, `1048576`; a unit is a power of 1024. Fractions of a byte are cut off. */
export const size: Codec<number> = {
  read(text) {
    if (text === '') return bad('empty')
    const [, count, unit = 'b'] = /^(\d+(?:\.\d+)?|\.\d+) ?(?:([kmgtp])?i?b?)$/i.exec(text) ?? []
    if (count === undefined) return bad('not-a-number')
    const bytes = Math.trunc(Number(count) * 1024 ** letters.indexOf(unit.toLowerCase()))
    return Number.isSafeInteger(bytes) ? good(bytes) : bad('out-of-range')
  },
  write(bytes) {
    const power = letters.findLastIndex((_, each) => bytes % 1024 ** each === 0)
    return bytes === 0 ? '0' : `${bytes / 1024 ** power}${letters[power]}`
  },
}
export const sizeSchema = z.number().int().min(0)

/** Bytes of memory and swap together; -1: without limit. */
export const swapSize: Codec<number> = {
  read: (text) => (text === '-1' ? good(-1) : size.read(text)),
  write: (bytes) => (bytes === -1 ? '-1' : size.write(bytes)),
}
export const swapSizeSchema = z.number().int().min(-1)
