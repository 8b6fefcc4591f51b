import type { FlagSpec } from '#shared/commands/define'
import { bad, type FieldResult, good } from '#shared/commands/run/codec'
import { runFlags } from '#shared/commands/run/flags'
import type { RunOptions } from '#shared/commands/run/options'

const flags = new Map<string, FlagSpec>(runFlags.map((flag) => [flag.field, flag]))

/** The option as the docker line spells it, `--memory`; undefined where there is none: the image, the command. */
export function flagOf(field: string): string | undefined {
  const flag = flags.get(field)
  return flag && `--${flag.long}`
}

/** Reads the text of a field as its option is read from a docker line. */
export function readField(field: keyof RunOptions, text: string): FieldResult<unknown> {
  const { codec, takes } = flags.get(field) ?? {}
  if (codec) return codec.read(text)
  if (takes !== 'number') return good(text)
  return /^-?\d{1,15}$/.test(text) ? good(Number(text)) : bad('not-a-number')
}

/** Writes the value of an option as the docker line has it. */
export function writeField(field: keyof RunOptions, value: unknown): string {
  return flags.get(field)?.codec?.write(value) ?? String(value)
}
