import * as z from 'zod'
import type { FieldErrorCode } from './run/codec'

const noStdio: FieldErrorCode = 'no-stdio'
const empty: FieldErrorCode = 'empty'
const malformed: FieldErrorCode = 'malformed'

/**
 * A file or folder of this computer, as the docker CLI takes it. `-`, which stands for the input or output of a
 * terminal there, is refused: there is none.
 */
export const hostFileSchema = z
  .string()
  .max(4096)
  .check(({ value, issues }) => {
    const message = value === '' ? empty : value === '-' ? noStdio : value.includes('\0') ? malformed : null
    if (message) issues.push({ code: 'custom', message, input: value })
  })
