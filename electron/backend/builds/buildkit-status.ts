import { readMessage } from './protobuf'

/** A step of BuildKit's graph. Times are epoch ms. */
export interface Vertex {
  digest: string
  name: string
  cached: boolean
  started: number | null
  completed: number | null
  error: string
}

/** How far something of a vertex is. */
export interface VertexStatus {
  id: string
  vertex: string
  current: number
  total: number
  isDone: boolean
}

/** A piece of what a vertex printed. */
export interface VertexLog {
  vertex: string
  /** 1: output, 2: errors. */
  stream: number
  bytes: Buffer
}

/** What one `moby.buildkit.trace` tells: moby.buildkit.v1.StatusResponse. */
export interface BuildkitStatus {
  readonly vertexes: readonly Vertex[]
  readonly statuses: readonly VertexStatus[]
  readonly logs: readonly VertexLog[]
}

/** @throws RangeError for bytes that are no such message */
export function decodeStatus(bytes: Buffer): BuildkitStatus {
  const vertexes: Vertex[] = []
  const statuses: VertexStatus[] = []
  const logs: VertexLog[] = []
  for (const { number, value } of readMessage(bytes)) {
    if (typeof value === 'bigint') continue
    if (number === 1) vertexes.push(decodeVertex(value))
    if (number === 2) statuses.push(decodeVertexStatus(value))
    if (number === 3) logs.push(decodeLog(value))
  }
  return { vertexes, statuses, logs }
}

function decodeVertex(bytes: Buffer): Vertex {
  const vertex: Vertex = { digest: '', name: '', cached: false, started: null, completed: null, error: '' }
  for (const { number, value } of readMessage(bytes)) {
    if (number === 1) vertex.digest = String(value)
    if (number === 3) vertex.name = String(value)
    if (number === 4) vertex.cached = value === 1n
    if (number === 5) vertex.started = toMs(value)
    if (number === 6) vertex.completed = toMs(value)
    if (number === 7) vertex.error = String(value)
  }
  return vertex
}

function decodeVertexStatus(bytes: Buffer): VertexStatus {
  const status: VertexStatus = { id: '', vertex: '', current: 0, total: 0, isDone: false }
  for (const { number, value } of readMessage(bytes)) {
    if (number === 1) status.id = String(value)
    if (number === 2) status.vertex = String(value)
    if (number === 4) status.current = Number(value)
    if (number === 5) status.total = Number(value)
    if (number === 8) status.isDone = true
  }
  return status
}

function decodeLog(bytes: Buffer): VertexLog {
  const log: VertexLog = { vertex: '', stream: 1, bytes: Buffer.alloc(0) }
  for (const { number, value } of readMessage(bytes)) {
    if (number === 1) log.vertex = String(value)
    if (number === 3) log.stream = Number(value)
    if (number === 4 && typeof value !== 'bigint') log.bytes = value
  }
  return log
}

/** A google.protobuf.Timestamp as epoch ms. */
function toMs(value: bigint | Buffer): number | null {
  if (typeof value === 'bigint') return null
  let ms = 0
  for (const field of readMessage(value)) {
    if (field.number === 1) ms += Number(field.value) * 1000
    if (field.number === 2) ms += Number(field.value) / 1e6
  }
  return Math.round(ms)
}
