import type { Query } from '#shared/commands/queries/read-query'
import type { StatsSample } from '#shared/contract/containers'
import type { AnswerPart } from '#shared/contract/queries'
import type { AnswerContext } from './answerer'
import { type ListedContainer, listedContainers } from './containers'
import { type AnswerRow, formatRows, type ListLook } from './format-rows'
import { binarySize, humanSize, shortId } from './go-units'

const look: ListLook = {
  table: '{{.ID}}\t{{.Name}}\t{{.CPUPerc}}\t{{.MemUsage}}\t{{.MemPerc}}\t{{.NetIO}}\t{{.BlockIO}}\t{{.PIDs}}',
  titles: {
    ID: 'CONTAINER ID',
    Container: 'CONTAINER',
    Name: 'NAME',
    CPUPerc: 'CPU %',
    MemUsage: 'MEM USAGE / LIMIT',
    MemPerc: 'MEM %',
    NetIO: 'NET I/O',
    BlockIO: 'BLOCK I/O',
    PIDs: 'PIDS',
  },
}

/** Milliseconds that the first measurements may take. */
const patience = 5000

/** `docker stats`: GET /containers/{id}/stats of each; measured again and again unless `--no-stream`. */
export async function* answerStats(
  query: Query,
  { engine, stats, signal }: AnswerContext,
): AsyncGenerator<AnswerPart, void, void> {
  const listed = await engine.ask({
    request: 'GET /containers/json',
    run: (docker, abortSignal) =>
      docker.listContainers({ all: query.options.all === true || query.targets.length > 0, abortSignal }),
    schema: listedContainers,
    signal,
  })
  const wanted = new Set(query.targets)
  const containers = listed.filter(({ Id }) => wanted.size === 0 || wanted.has(Id)).slice(0, 200)
  const show = (latest: ReadonlyMap<string, StatsSample>): AnswerPart => {
    const rows = containers.map((container) => statsRow(container, latest.get(container.Id), query))
    const { text, links = [] } = formatRows(rows, query, look)
    return { isWhole: true, text, links: [...links] }
  }
  const running = containers.filter(({ State }) => State === 'running').map(({ Id }) => Id)
  const latest = new Map<string, StatsSample>()
  if (running.length === 0) {
    yield show(latest)
    return
  }
  const isComplete = (): boolean => running.every((id) => latest.get(id)?.cpu != null)
  const end = AbortSignal.any([
    signal,
    engine.signal,
    ...(query.options.noStream ? [AbortSignal.timeout(patience)] : []),
  ])
  for await (const samples of stats.watch(running, end)) {
    for (const sample of samples) latest.set(sample.id, sample)
    if (query.options.noStream && !isComplete()) continue
    yield show(latest)
    if (query.options.noStream) return
  }
  if (query.options.noStream) yield show(latest)
}

function statsRow(container: ListedContainer, sample: StatsSample | undefined, query: Query): AnswerRow {
  const id = query.options.noTrunc ? container.Id : shortId(container.Id)
  const name = container.Names[0]?.replace(/^\//, '') ?? ''
  const { memory = 0, memoryLimit = 0 } = sample ?? {}
  const share = memory && memoryLimit ? (memory / memoryLimit) * 100 : 0
  const pair = (a: number | null | undefined, b: number | null | undefined): string =>
    `${humanSize(a ?? 0, 3)} / ${humanSize(b ?? 0, 3)}`
  return {
    fields: {
      BlockIO: pair(sample?.blockRead, sample?.blockWritten),
      CPUPerc: `${(sample?.cpu ?? 0).toFixed(2)}%`,
      Container: id,
      ID: id,
      MemPerc: `${share.toFixed(2)}%`,
      MemUsage: `${binarySize(memory ?? 0)} / ${binarySize(memoryLimit ?? 0)}`,
      Name: name,
      NetIO: pair(sample?.networkReceived, sample?.networkSent),
      PIDs: String(sample?.processes ?? 0),
    },
    links: [id, name].map((text) => ({ text, kind: 'container', id: container.Id })),
  }
}
