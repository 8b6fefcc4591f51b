import type { Command } from '#shared/commands/index'
import type { RunOptions } from '#shared/commands/run/options'
import { commandLine } from '#shared/commands/write-line'

/** An option that the form has no field for, as the docker line has it. */
export interface OtherOption {
  readonly field: keyof RunOptions
  readonly text: string
}

/** What is kept of a command beside the form's fields. */
export function otherOptions(rest: Partial<RunOptions>): OtherOption[] {
  return Object.entries(rest).flatMap(([field, value]) => {
    const line = commandLine({ kind: 'container.create', image: 'x', [field]: value } as Command)
    const text = line.slice('docker create '.length, -' x'.length)
    return text === '' ? [] : [{ field: field as keyof RunOptions, text }]
  })
}
