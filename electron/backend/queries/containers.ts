import * as z from 'zod'
import type { Query } from '#shared/commands/queries/read-query'
import type { Engine } from '../engine/engine'
import { listOf, tolerant, tolerantList, tolerantRecord } from '../engine/tolerant'
import { count, text } from '../engine/tolerant-fields'
import { type Answerer, engineFilters, optionText } from './answerer'
import { type AnswerRow, formatRows, type ListLook } from './format-rows'
import { ellipsis, goTime, humanDuration, humanSize, shortId } from './go-units'
import { joinPorts, listedPort } from './join-ports'

/** A container of GET /containers/json. */
const listed = z.object({
  Id: z.string(),
  Names: tolerantList(z.string()),
  Image: text,
  ImageID: text,
  Command: text,
  Created: count,
  State: text,
  Status: text,
  Ports: tolerantList(listedPort),
  Labels: tolerantRecord,
  SizeRw: count,
  SizeRootFs: count,
  Mounts: tolerantList(z.object({ Name: text, Source: text, Driver: text })),
  NetworkSettings: tolerant(z.object({ Networks: z.record(z.string(), z.unknown()) }), { Networks: {} }),
})
/** A container of that list. */
export type ListedContainer = z.infer<typeof listed>
/** Containers as the engine lists them; of another shape they are left out. */
export const listedContainers = listOf(listed)

const look: ListLook = {
  table: '{{.ID}}\t{{.Image}}\t{{.Command}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}\t{{.Names}}',
  quiet: '{{.ID}}',
  titles: {
    ID: 'CONTAINER ID',
    Names: 'NAMES',
    Image: 'IMAGE',
    Command: 'COMMAND',
    CreatedAt: 'CREATED AT',
    RunningFor: 'CREATED',
    Ports: 'PORTS',
    State: 'STATE',
    Status: 'STATUS',
    Size: 'SIZE',
    Labels: 'LABELS',
    Mounts: 'MOUNTS',
    LocalVolumes: 'LOCAL VOLUMES',
    Networks: 'NETWORKS',
  },
}

/** `docker ps`: GET /containers/json */
export const answerContainers: Answerer = async (query, { engine, signal }) => {
  const { quiet, format, noTrunc } = query.options
  const isSize = query.options.size === true || (typeof format === 'string' && /\.Size\b/.test(format))
  const containers = await listContainers(engine, query, isSize && quiet !== true, signal)
  const rows = containers.map((container) => containerRow(container, noTrunc === true))
  return formatRows(rows, query, isSize ? { ...look, table: `${look.table}\t{{.Size}}` } : look)
}

function listContainers(
  engine: Engine,
  query: Query,
  size: boolean,
  signal: AbortSignal,
): Promise<ListedContainer[]> {
  const last = query.options.latest ? 1 : Number(optionText(query, 'last') ?? 0)
  return engine.ask({
    request: 'GET /containers/json',
    run: (docker, abortSignal) =>
      docker.listContainers({
        all: query.options.all === true || last > 0,
        ...(last > 0 ? { limit: last } : {}),
        size,
        filters: engineFilters(query),
        abortSignal,
      }),
    schema: listedContainers,
    deadline: 60_000,
    signal,
  })
}

/** The row of a container as `docker ps` has it; `isFull`: nothing is shortened. */
export function containerRow(container: ListedContainer, isFull: boolean): AnswerRow {
  const { Id, Labels, Created, State, Status, SizeRw, SizeRootFs } = container
  const command = isFull ? container.Command : ellipsis(container.Command, 20)
  const names = container.Names.map((name) => name.replace(/^\//, ''))
  const own = isFull ? names : names.filter((name) => !name.includes('/'))
  const mounts = container.Mounts.map(({ Name, Source }) => Name || Source)
  const id = isFull ? Id : shortId(Id)
  const virtual = SizeRootFs > 0 ? ` (virtual ${humanSize(SizeRootFs, 3)})` : ''
  return {
    fields: {
      Command: JSON.stringify(command),
      CreatedAt: goTime(Created),
      ID: id,
      Image: imageName(container, isFull),
      Labels: Object.entries(Labels)
        .map(([key, value]) => `${key}=${value}`)
        .join(','),
      LocalVolumes: String(container.Mounts.filter(({ Driver }) => Driver === 'local').length),
      Mounts: mounts.map((mount) => (isFull ? mount : ellipsis(mount, 15))).join(','),
      Names: own.join(','),
      Networks: Object.keys(container.NetworkSettings.Networks).join(','),
      Ports: joinPorts(container.Ports),
      RunningFor: `${humanDuration(Date.now() - Created * 1000)} ago`,
      Size: humanSize(SizeRw, 3) + virtual,
      State,
      Status,
      Label: (name: unknown) => Labels[String(name)] ?? '',
    },
    links: [id, ...own].map((shown) => ({ text: shown, kind: 'container', id: Id })),
  }
}

function imageName({ Image, ImageID }: ListedContainer, isFull: boolean): string {
  if (Image === '') return '<no image>'
  if (isFull) return Image
  if (shortId(Image) === shortId(ImageID)) return shortId(Image)
  return Image.replace(/@sha256:[0-9a-f]+$/, '')
}
