import * as z from 'zod'
import { bad, type Codec, good, written } from './codec'

/** How many CPUs, to a billionth: `1.5`. */
export const cpuCount: Codec<number> = {
  read(text) {
    if (text === '') return bad('empty')
    if (!/^(?:\d{1,6}(?:\.\d{0,9})?|\.\d{1,9})$/.test(text)) return bad('not-a-number')
    return good(Number(text))
  },
  write: (count) => count.toFixed(9).replace(/\.?0+$/, ''),
}
export const cpuCountSchema = written(z.number().min(0), cpuCount)
