import type { CommandOf } from '#shared/commands/index'
import { quoteForShell } from '#shared/commands/quote'
import type { NetworkAttachment } from '#shared/commands/run/network-attachment'
import type { RunOptions } from '#shared/commands/run/options'
import { writePortRange } from '#shared/commands/run/port-range'
import type { PublishedPort } from '#shared/commands/run/published-port'
import type { VolumeMount } from '#shared/commands/run/volume-mount'
import { writeField } from './field-codec'
import {
  listFields,
  newPairRow,
  newPortRow,
  newRunForm,
  newVolumeRow,
  type PortRow,
  type RunForm,
  switchFields,
  textFields,
  type VolumeRow,
} from './run-form'

/** The form that stands for a command; what it has no field for is kept in `rest`. */
export function formOfCommand(command: CommandOf<'container.run' | 'container.create'>): RunForm {
  const { kind: _kind, image, ...options } = command
  const rest: Record<string, unknown> = { ...options }
  /** Takes an option out of the rest. */
  const take = <Field extends keyof RunOptions | 'detach'>(field: Field): unknown => {
    const value = rest[field]
    delete rest[field]
    return value
  }
  const empty = newRunForm(image)
  const isTerminal = rest.interactive === true && rest.tty === true
  if (isTerminal) {
    take('interactive')
    take('tty')
  }
  const texts = Object.fromEntries(
    // An empty text says something else than none: it has no place in a field.
    textFields.map((field) => [
      field,
      rest[field] === undefined || rest[field] === '' ? '' : writeField(field, take(field)),
    ]),
  )
  const lists = Object.fromEntries(
    listFields.map((field) => [
      field,
      ((take(field) ?? []) as unknown[]).map((each) => writeField(field, each)),
    ]),
  )
  const switches = Object.fromEntries(
    switchFields.map((field) => [field, rest[field] === true && take(field) === true]),
  )
  const [network, ...networks] = (take('networks') ?? []) as NetworkAttachment[]
  if (networks.length > 0) rest.networks = networks
  const words = (take('command') ?? []) as string[]
  const detach = take('detach') === true
  return {
    ...empty,
    command: words.map(quoteForShell).join(' '),
    detach: command.kind === 'container.create' || detach,
    terminal: isTerminal,
    texts: texts as RunForm['texts'],
    lists: lists as unknown as RunForm['lists'],
    switches: switches as RunForm['switches'],
    ports: orEmpty(((take('ports') ?? []) as PublishedPort[]).map(portRow), empty.ports),
    volumes: orEmpty(((take('volumes') ?? []) as VolumeMount[]).map(volumeRow), empty.volumes),
    env: orEmpty(
      ((take('env') ?? []) as NonNullable<RunOptions['env']>).map((entry) => ({
        ...newPairRow(entry.name),
        value: entry.value,
      })),
      empty.env,
    ),
    labels: Object.entries((take('labels') ?? {}) as Record<string, string>).map(([name, value]) =>
      newPairRow(name, value),
    ),
    network: network === undefined ? '' : writeField('networks', network),
    rest: rest as Partial<RunOptions>,
  }
}

function orEmpty<Row>(rows: readonly Row[], empty: readonly Row[]): readonly Row[] {
  return rows.length > 0 ? rows : empty
}

function portRow({ hostIp = '', hostPort, containerPort, protocol }: PublishedPort): PortRow {
  return newPortRow({
    hostIp,
    hostPort: hostPort === undefined ? '' : writePortRange(hostPort),
    containerPort: writePortRange(containerPort),
    protocol,
  })
}

function volumeRow({ source, target, options }: VolumeMount): VolumeRow {
  const kind = source === undefined ? 'anonymous' : /^[\w.-]+$/.test(source) ? 'volume' : 'folder'
  return newVolumeRow({ kind, source: source ?? '', target, options })
}
