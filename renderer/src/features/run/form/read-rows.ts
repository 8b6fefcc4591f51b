import { type FieldErrorCode, type FieldResult, good } from '#shared/commands/run/codec'
import { readPortRange } from '#shared/commands/run/port-range'
import { type PublishedPort, publishedPortSchema } from '#shared/commands/run/published-port'
import { type VolumeMount, volumeMountSchema } from '#shared/commands/run/volume-mount'
import type { PairRow, PortRow, VolumeRow } from './run-form'

/** One input of a row. */
export type Cell = 'hostIp' | 'hostPort' | 'containerPort' | 'source' | 'target' | 'name'

/** A row as the value that it stands for, null while it is empty; or what is wrong with which of its inputs. */
export type ReadRow<T> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly code: FieldErrorCode; readonly cell: Cell }

const empty = { ok: true, value: null } as const
const wrong = (code: FieldErrorCode, cell: Cell) => ({ ok: false, code, cell }) as const

/** What a row of the ports stands for, as `--publish` takes it. */
export function readPortRow(row: PortRow): ReadRow<PublishedPort> {
  if (row.containerPort === '' && row.hostPort === '' && row.hostIp === '') return empty
  const containerPort = readPortRange(row.containerPort, 0, 1)
  if (!containerPort.ok) return wrong(containerPort.error.code, 'containerPort')
  const hostPort: FieldResult<PublishedPort['hostPort']> =
    row.hostPort === '' ? good(undefined) : readPortRange(row.hostPort, 0, 0)
  if (!hostPort.ok) return wrong(hostPort.error.code, 'hostPort')
  const parsed = publishedPortSchema.safeParse({
    ...(row.hostIp === '' ? {} : { hostIp: row.hostIp }),
    ...(hostPort.value === undefined ? {} : { hostPort: hostPort.value }),
    containerPort: containerPort.value,
    protocol: row.protocol,
  })
  if (parsed.success) return { ok: true, value: parsed.data }
  const code = codeOf(parsed.error.issues)
  return wrong(code, code === 'bad-address' ? 'hostIp' : 'hostPort')
}

/** What a row of the volumes stands for, as `--volume` takes it. */
export function readVolumeRow(row: VolumeRow): ReadRow<VolumeMount> {
  const hasSource = row.kind !== 'anonymous'
  if (row.target === '' && (!hasSource || row.source === '')) return empty
  if (hasSource && row.source === '') return wrong('empty', 'source')
  if (row.kind === 'volume' && /[/\\]/.test(row.source)) return wrong('malformed', 'source')
  if (row.kind === 'folder' && !/^(?:[/\\]|[A-Za-z]:[/\\])/.test(row.source))
    return wrong('relative-source', 'source')
  if (row.target === '') return wrong('empty', 'target')
  const parsed = volumeMountSchema.safeParse({
    ...(hasSource ? { source: row.source } : {}),
    target: row.target,
    ...(row.options === undefined ? {} : { options: row.options }),
  })
  if (parsed.success) return { ok: true, value: parsed.data }
  const code = codeOf(parsed.error.issues)
  return wrong(
    code,
    code === 'not-absolute' || code === 'root-target' || code === 'unknown-word' ? 'target' : 'source',
  )
}

/** A variable or a label. */
export function readPairRow({ name, value }: PairRow): ReadRow<{ name: string; value?: string }> {
  if (name === '') return value === '' || value === undefined ? empty : wrong('empty', 'name')
  if (name.includes('=')) return wrong('malformed', 'name')
  return { ok: true, value: value === undefined ? { name } : { name, value } }
}

function codeOf(issues: readonly { readonly code?: string | undefined; readonly message: string }[]) {
  const [issue] = issues
  return issue?.code === 'custom' ? (issue.message as FieldErrorCode) : 'malformed'
}
