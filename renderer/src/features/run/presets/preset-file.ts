import type { CommandOf } from '#shared/commands/index'
import { withoutSecrets } from '#shared/commands/run/secrets'
import { type Preset, presetFileSchema } from '#shared/contract/presets'
import { splitImageReference } from '#shared/domain/image-reference'
import { isSecretName, isSecretVariable } from '#shared/domain/secret-variable'
import { formOfCommand } from '../form/form-of-command'
import type { RunForm } from '../form/run-form'

type Run = CommandOf<'container.run'>

/** A new preset. Values that look like secrets are left out unless they are to be kept. */
export function newPreset(name: string, command: Run, keepsSecrets: boolean): Preset {
  return {
    id: crypto.randomUUID(),
    name: name.trim(),
    command: keepsSecrets ? command : (withoutSecrets(command) as Run),
  }
}

/** Whether a value of it looks like a secret. */
export function hasSecrets({ env = [] }: Pick<Run, 'env'>): boolean {
  return env.some(({ name, value }) => value !== undefined && isSecretVariable({ name, value }))
}

/** The form that a preset stands for; what was left out as a secret is there to be filled in. */
export function formOfPreset({ command }: Preset): RunForm {
  const form = formOfCommand(command)
  const env = form.env.map((row) =>
    row.value === undefined && isSecretName(row.name) ? { ...row, value: '' } : row,
  )
  return { ...form, env }
}

/** The presets of an image whatever its tag; all of them while none is named. */
export function presetsFor(image: string, presets: readonly Preset[]): readonly Preset[] {
  const repositoryOf = (reference: string): string => splitImageReference(reference).repository
  if (image === '') return presets
  return presets.filter(({ command }) => repositoryOf(command.image) === repositoryOf(image))
}

/** The text of a file that holds them, without values that look like secrets. */
export function writePresetFile(presets: readonly Preset[]): string {
  const plain = presets.map(({ name, command }) => ({ name, command: withoutSecrets(command) }))
  return `${JSON.stringify({ gantryPresets: 1, presets: plain }, null, 2)}\n`
}

/** The presets of such a file, as new ones; null where it is none. */
export function readPresetFile(text: string): Preset[] | null {
  try {
    const { presets } = presetFileSchema.parse(JSON.parse(text))
    return presets.map((preset) => ({ id: crypto.randomUUID(), ...preset }))
  } catch {
    return null
  }
}
