import type { FlagSpec, OperandSpec } from './define'
import type { Command } from './index'
import { wordsInShell } from './line-in-shell'
import type { Shell } from './quote'
import { type AnySpec, specOf } from './spec-of'

/** Turns a target as the Command holds it (a full id) into what a person would type (a name). */
export type NameOf = (target: string) => string

const asIs: NameOf = (target) => target

/** The words of a docker line that does the same on a terminal, `docker` first. */
function lineWords(command: Command, nameOf: NameOf = asIs): string[] {
  const spec = specOf(command)
  const fields = command as Record<string, unknown>
  return [
    ...settingWords(spec, fields),
    'docker',
    ...(spec.spellings[0] ?? []),
    ...spec.flags.flatMap((flag) => flagWords(flag, fields[flag.field])),
    ...spec.operands.flatMap((operand) => operandWords(operand, fields[operand.field], nameOf)),
  ]
}

/** The commands whose docker lines do the same one after the other; most often the command alone. */
export function stepsOf(command: Command): readonly Command[] {
  // What a spec answers here is made of what its schema has checked.
  return (specOf(command).steps?.(command) as readonly Command[] | undefined) ?? [command]
}

/** The docker lines that do the same on a terminal, quoted for `shell`: one, unless docker has no command of its own for it. */
export function commandLines(command: Command, nameOf?: NameOf, shell: Shell = 'sh'): string[] {
  return stepsOf(command).map((step) => wordsInShell(lineWords(step, nameOf), shell))
}

/** The same as one text: each line is only carried out where the one before it succeeded. */
export function commandLine(command: Command, nameOf?: NameOf, shell: Shell = 'sh'): string {
  return commandLines(command, nameOf, shell).join(' &&\n')
}

function settingWords({ environment }: AnySpec, fields: Record<string, unknown>): string[] {
  if (!environment) return []
  const { variable, field, values } = environment
  const found = Object.entries(values).find(([, meaning]) => meaning === fields[field])
  return found ? [`${variable}=${found[0]}`] : []
}

function flagWords({ long, takes, codec, keepsFalse, isSecret }: FlagSpec, value: unknown): string[] {
  if (isSecret) return []
  const option = `--${long}`
  if (value === false && keepsFalse) return [`${option}=false`]
  if (value === undefined || value === false) return []
  const textOf = (each: unknown): string => codec?.write(each) ?? String(each)
  switch (takes) {
    case 'nothing':
      return [option]
    case 'number':
    case 'text':
    case 'value':
      return [option, textOf(value)]
    case 'values':
      return (value as readonly unknown[]).flatMap((each) => [option, textOf(each)])
    case 'pairs':
      return Object.entries(value as Record<string, string>).flatMap(([key, text]) => [
        option,
        `${key}=${text}`,
      ])
  }
}

function operandWords({ names }: OperandSpec, value: unknown, nameOf: NameOf): string[] {
  if (value === undefined) return []
  const words = Array.isArray(value) ? (value as string[]) : [String(value)]
  return names === 'new-name' || names === 'word' ? words : words.map(nameOf)
}
