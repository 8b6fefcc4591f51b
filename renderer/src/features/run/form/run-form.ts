import type { RunOptions } from '#shared/commands/run/options'
import type { Protocol } from '#shared/commands/run/port-range'

/** Fields that are one text, in the spelling of the docker line; empty: not given. */
export const textFields = [
  'name',
  'entrypoint',
  'restart',
  'user',
  'workdir',
  'hostname',
  'memory',
  'cpus',
  'pidsLimit',
  'healthCommand',
  'healthInterval',
  'healthTimeout',
  'healthStartPeriod',
  'healthRetries',
  'platform',
  'pull',
] as const satisfies readonly (keyof RunOptions)[]
export type TextField = (typeof textFields)[number]

/** Fields that are several texts, each in the spelling of the docker line. */
export const listFields = [
  'networkAliases',
  'hosts',
  'tmpfs',
  'capAdd',
  'capDrop',
] as const satisfies readonly (keyof RunOptions)[]
export type ListField = (typeof listFields)[number]

/** Options that are on or not given. */
export const switchFields = [
  'autoRemove',
  'publishAll',
  'init',
  'privileged',
  'readOnly',
  'noHealthcheck',
] as const satisfies readonly (keyof RunOptions)[]
export type SwitchField = (typeof switchFields)[number]

/** One published port as it is typed. */
export interface PortRow {
  readonly id: string
  readonly hostIp: string
  /** Empty: the engine picks one. */
  readonly hostPort: string
  readonly containerPort: string
  readonly protocol: Protocol
}

/** One mounted volume or folder as it is typed. */
export interface VolumeRow {
  readonly id: string
  readonly kind: 'volume' | 'folder' | 'anonymous'
  /** Name or path; of no meaning for an anonymous one. */
  readonly source: string
  readonly target: string
  /** `ro`, `z`, ... joined by commas. */
  readonly options: string | undefined
}

/** One variable or label as it is typed. */
export interface PairRow {
  readonly id: string
  readonly name: string
  /** undefined: a variable that is taken from the environment that Gantry runs in. */
  readonly value: string | undefined
  /** Whether a value that looks like a secret is shown. */
  readonly isShown: boolean
}

/** The run dialog as it is filled in. */
export interface RunForm {
  readonly image: string
  /** Words, quoted as sh takes them. */
  readonly command: string
  readonly detach: boolean
  /** `-it` */
  readonly terminal: boolean
  readonly texts: Readonly<Record<TextField, string>>
  readonly lists: Readonly<Record<ListField, readonly string[]>>
  readonly switches: Readonly<Record<SwitchField, boolean>>
  readonly ports: readonly PortRow[]
  readonly volumes: readonly VolumeRow[]
  readonly env: readonly PairRow[]
  readonly labels: readonly PairRow[]
  /** The first network, as `--network` takes it. */
  readonly network: string
  /** Options of a command that the form has no field for; kept as they are. */
  readonly rest: Partial<RunOptions>
}

let rows = 0
function nextId(): string {
  rows += 1
  return `row-${rows}`
}

/** A row for a port, empty but for `values`. */
export function newPortRow(values: Partial<Omit<PortRow, 'id'>> = {}): PortRow {
  return { id: nextId(), hostIp: '', hostPort: '', containerPort: '', protocol: 'tcp', ...values }
}

/** A row for a volume, empty but for `values`. */
export function newVolumeRow(values: Partial<Omit<VolumeRow, 'id'>> = {}): VolumeRow {
  return { id: nextId(), kind: 'volume', source: '', target: '', options: undefined, ...values }
}

/** A row for a variable or a label. */
export function newPairRow(name = '', value: string | undefined = ''): PairRow {
  return { id: nextId(), name, value, isShown: false }
}

/** The form with nothing in it but an image: detached, with a line ready for a port, a volume and a variable. */
export function newRunForm(image: string): RunForm {
  return {
    image,
    command: '',
    detach: true,
    terminal: false,
    texts: recordOf(textFields, ''),
    lists: recordOf(listFields, []),
    switches: recordOf(switchFields, false),
    ports: [newPortRow()],
    volumes: [newVolumeRow()],
    env: [newPairRow()],
    labels: [],
    network: '',
    rest: {},
  }
}

function recordOf<Key extends string, Value>(keys: readonly Key[], value: Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>
}
