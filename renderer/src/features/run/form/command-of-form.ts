import { createContainer } from '#shared/commands/container-create'
import { runContainer } from '#shared/commands/container-run'
import type { CommandOf } from '#shared/commands/index'
import type { FieldErrorCode } from '#shared/commands/run/codec'
import { conflictsOf } from '#shared/commands/run/conflicts'
import type { RunOptions } from '#shared/commands/run/options'
import type { PublishedPort } from '#shared/commands/run/published-port'
import { tokenize } from '#shared/commands/tokenize'
import { readField } from './field-codec'
import { type Cell, type ReadRow, readPairRow, readPortRow, readVolumeRow } from './read-rows'
import { listFields, type RunForm, switchFields, textFields } from './run-form'

/** Why the form is not yet a command. */
export interface FormProblem {
  /** Option of the command. */
  readonly field: string
  readonly code: FieldErrorCode | 'name-taken' | 'no-network' | 'port-taken' | 'shell-syntax' | 'open-quote'
  /** Row and input, where the option has several. */
  readonly row?: string
  readonly cell?: Cell
  /** The option that it does not go together with. */
  readonly other?: string
}

/** What a form stands for. */
export interface FormResult {
  /** The valid part of it: only to write the docker line from. */
  readonly draft: CommandOf<'container.run' | 'container.create'>
  /** null while there are problems. */
  readonly command: CommandOf<'container.run' | 'container.create'> | null
  readonly problems: readonly FormProblem[]
  /** The ports by row. */
  readonly ports: ReadonlyMap<string, PublishedPort>
}

/** The command that a form stands for, or what is wrong with it. */
export function commandOfForm(form: RunForm, kind: 'container.run' | 'container.create'): FormResult {
  const problems: FormProblem[] = []
  const fields: Record<string, unknown> = { ...form.rest, kind, image: form.image }
  if (kind === 'container.run' && form.detach) fields.detach = true
  if (form.terminal) Object.assign(fields, { interactive: true, tty: true })
  for (const field of switchFields) if (form.switches[field]) fields[field] = true

  for (const field of textFields) {
    const text = form.texts[field]
    if (text === '') continue
    const read = readField(field, text)
    if (read.ok) fields[field] = read.value
    else problems.push({ field, code: read.error.code })
  }
  for (const field of listFields) {
    const values = form.lists[field].flatMap((text) => {
      const read = readField(field, text)
      if (read.ok) return [read.value]
      problems.push({ field, code: read.error.code })
      return []
    })
    if (values.length > 0) fields[field] = values
  }
  if (form.network !== '') {
    const read = readField('networks', form.network)
    if (read.ok) fields.networks = [read.value, ...(form.rest.networks ?? [])]
    else problems.push({ field: 'networks', code: read.error.code })
  }

  const readRows = <Row extends { readonly id: string }, T>(
    field: keyof RunOptions,
    rows: readonly Row[],
    read: (row: Row) => ReadRow<T>,
  ): [string, T][] =>
    rows.flatMap((row): [string, T][] => {
      const result = read(row)
      if (result.ok) return result.value === null ? [] : [[row.id, result.value]]
      problems.push({ field, code: result.code, row: row.id, cell: result.cell })
      return []
    })
  const ports = readRows('ports', form.ports, readPortRow)
  const volumes = readRows('volumes', form.volumes, readVolumeRow)
  const env = readRows('env', form.env, readPairRow)
  const labels = readRows('labels', form.labels, readPairRow)
  const put = (field: keyof RunOptions, rows: readonly (readonly [string, unknown])[]): void => {
    if (rows.length > 0) fields[field] = rows.map(([, value]) => value)
  }
  put('ports', ports)
  put('volumes', volumes)
  put('env', env)
  if (labels.length > 0) {
    fields.labels = Object.fromEntries(labels.map(([, { name, value = '' }]) => [name, value]))
  }

  const words = tokenize(form.command)
  if (!words.ok) problems.push({ field: 'command', code: words.error.code })
  else if (words.words.length > 0) fields.command = words.words.map(({ text }) => text)

  const schema = kind === 'container.run' ? runContainer.schema : createContainer.schema
  const parsed = schema.safeParse(fields)
  if (!parsed.success) {
    const others = new Map(conflictsOf(fields as Partial<RunOptions>).map((each) => [each.field, each.other]))
    for (const { path, code, message } of parsed.error.issues) {
      const field = String(path[0])
      if (problems.some((problem) => problem.field === field)) continue
      const isEmpty = field === 'image' && form.image === ''
      const reason = code === 'custom' ? (message as FieldErrorCode) : isEmpty ? 'empty' : 'malformed'
      const other = reason === 'conflict' ? others.get(field as keyof RunOptions) : undefined
      problems.push({ field, code: reason, ...(other === undefined ? {} : { other }) })
    }
  }
  return {
    draft: fields as unknown as FormResult['draft'],
    command: parsed.success && problems.length === 0 ? parsed.data : null,
    problems,
    ports: new Map(ports),
  }
}
