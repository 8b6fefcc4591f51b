import type * as z from 'zod'
import { isSame } from './is-same'

/** What is wrong with the text of one field, as a closed set that a form translates. */
export type FieldErrorCode =
  | 'empty'
  /** Not of the form that is asked for. */
  | 'malformed'
  | 'not-a-number'
  | 'out-of-range'
  | 'bad-address'
  | 'bad-protocol'
  /** As many host ports as container ports are needed, or one container port. */
  | 'range-mismatch'
  /** A path in the container begins with `/`. */
  | 'not-absolute'
  /** Nothing can be mounted over the whole of the container. */
  | 'root-target'
  /** A path on the host begins with `/`: there is no folder that it could be relative to. */
  | 'relative-source'
  /** A key or word that is not one of those there are. */
  | 'unknown-word'
  | 'missing-key'
  /** Two things that do not go together. */
  | 'conflict'
  /** The docker CLI would read a file for it. */
  | 'needs-file'
  /** `-`: the input or output of a terminal, which there is none of. */
  | 'no-stdio'
  /** The docker CLI knows it, Gantry does not. */
  | 'not-supported'

/** What is wrong, and where in the text. */
export interface FieldError {
  readonly code: FieldErrorCode
  /** Index of the first character in question. */
  readonly at: number
}

/** What reading a text gives: the value, or what is wrong with it. */
export type FieldResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: FieldError }

/** How one value of an option is read from the text of a docker line or a form field, and written as that text. */
export interface Codec<T> {
  read(text: string): FieldResult<T>
  write(value: T): string
}

/** The text was read as `value`. */
export function good<T>(value: T): FieldResult<T> {
  return { ok: true, value }
}

/** The text cannot be read; `at`: index of the first character in question. */
export function bad(code: FieldErrorCode, at = 0): { readonly ok: false; readonly error: FieldError } {
  return { ok: false, error: { code, at } }
}

/** The schema of a value that is valid exactly if its text is read back as the same value. The issue says why not. */
export function written<T>(schema: z.ZodType<T>, codec: Codec<T>): z.ZodType<T> {
  return schema.check((context) => {
    const read = codec.read(codec.write(context.value))
    if (read.ok && isSame(read.value, context.value)) return
    const message = read.ok ? 'malformed' : read.error.code
    context.issues.push({ code: 'custom', message, input: context.value })
  })
}

/** Text that fits a pattern, as it is. */
export function textCodec(pattern: RegExp): Codec<string> {
  return {
    read: (text) => (text === '' ? bad('empty') : pattern.test(text) ? good(text) : bad('malformed')),
    write: (text) => text,
  }
}
