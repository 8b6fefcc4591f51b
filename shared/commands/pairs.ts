import * as z from 'zod'

/** Labels or driver options. A docker line writes them `key=value`, so a key holds no `=`. */
export const pairsSchema = z.record(z.string().regex(/^[^=]+$/), z.string())
