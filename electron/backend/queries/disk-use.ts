import * as z from 'zod'
import { tolerant, tolerantList } from '../engine/tolerant'
import type { Answerer, WholeAnswer } from './answerer'
import { containerRow, type ListedContainer, listedContainers } from './containers'
import { type AnswerRow, formatRows, printRows } from './format-rows'
import { humanDuration, humanSize } from './go-units'
import { imageRows, type ListedImage, listedImages } from './images'

const amount = tolerant(z.number(), 0)
const usage = tolerant(z.object({ Size: z.number(), RefCount: z.number() }), { Size: -1, RefCount: -1 })
const volume = z.object({ Name: z.string(), UsageData: usage })
const cache = z.object({
  ID: z.string(),
  Type: tolerant(z.string(), ''),
  Size: amount,
  InUse: tolerant(z.boolean(), false),
  Shared: tolerant(z.boolean(), false),
  UsageCount: amount,
  CreatedAt: tolerant(z.string(), ''),
  LastUsedAt: tolerant(z.string(), ''),
})
const answer = z.object({
  LayersSize: amount,
  Images: tolerant(listedImages, []),
  Containers: tolerant(listedContainers, []),
  Volumes: tolerantList(volume),
  BuildCache: tolerantList(cache),
})
type DiskUse = z.infer<typeof answer>

const titles = {
  Type: 'TYPE',
  TotalCount: 'TOTAL',
  Active: 'ACTIVE',
  Size: 'SIZE',
  Reclaimable: 'RECLAIMABLE',
}

/** `docker system df`: GET /system/df */
export const answerDiskUse: Answerer = async (query, { engine, signal }) => {
  const use = await engine.ask({
    request: 'GET /system/df',
    run: (docker) => docker.df(),
    schema: answer,
    deadline: 120_000,
    signal,
  })
  if (query.options.verbose && query.options.format === undefined) return allTables(use)
  const rows = [imagesTotal(use), containersTotal(use), volumesTotal(use), cacheTotal(use)].map((fields) => ({
    fields,
    links: [],
  }))
  return formatRows(rows, query, {
    titles,
    table: '{{.Type}}\t{{.TotalCount}}\t{{.Active}}\t{{.Size}}\t{{.Reclaimable}}',
  })
}

type Total = Record<'Type' | 'TotalCount' | 'Active' | 'Size' | 'Reclaimable', string>

function total(type: string, counts: readonly [number, number], size: number, reclaimable: string): Total {
  const [all, active] = counts
  return {
    Type: type,
    TotalCount: String(all),
    Active: String(active),
    Size: humanSize(size),
    Reclaimable: reclaimable,
  }
}

/** `1.24MB (100%)` */
function withShare(bytes: number, of: number): string {
  return of > 0 ? `${humanSize(bytes)} (${Math.trunc((bytes * 100) / of)}%)` : humanSize(bytes)
}

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0)
const wholeOf = ({ Size, VirtualSize }: ListedImage): number => (VirtualSize < 0 ? Size : VirtualSize)

function imagesTotal({ Images, LayersSize }: DiskUse): Total {
  const used = Images.filter(({ Containers }) => Containers > 0)
  const kept = sum(used.map((image) => (image.SharedSize < 0 ? 0 : wholeOf(image) - image.SharedSize)))
  const reclaimable = withShare(LayersSize - kept, LayersSize)
  return total('Images', [Images.length, used.length], LayersSize, reclaimable)
}

function containersTotal({ Containers }: DiskUse): Total {
  const isActive = ({ State }: ListedContainer): boolean => /running|paused|restarting/.test(State)
  const size = sum(Containers.map(({ SizeRw }) => SizeRw))
  const free = sum(Containers.filter((each) => !isActive(each)).map(({ SizeRw }) => SizeRw))
  return total(
    'Containers',
    [Containers.length, Containers.filter(isActive).length],
    size,
    withShare(free, size),
  )
}

function volumesTotal({ Volumes }: DiskUse): Total {
  const known = Volumes.filter(({ UsageData }) => UsageData.Size >= 0)
  const size = sum(known.map(({ UsageData }) => UsageData.Size))
  const free = sum(known.flatMap(({ UsageData }) => (UsageData.RefCount === 0 ? [UsageData.Size] : [])))
  const active = Volumes.filter(({ UsageData }) => UsageData.RefCount > 0).length
  return total('Local Volumes', [Volumes.length, active], size, withShare(free, size))
}

function cacheTotal({ BuildCache }: DiskUse): Total {
  const own = BuildCache.filter(({ Shared }) => !Shared)
  const size = sum(own.map(({ Size }) => Size))
  const free = sum(own.flatMap(({ InUse, Size }) => (InUse ? [] : [Size])))
  const active = BuildCache.filter(({ InUse }) => InUse).length
  return total('Build Cache', [BuildCache.length, active], size, humanSize(free))
}

/** `docker system df -v`: a table for each kind. */
function allTables(use: DiskUse): WholeAnswer {
  const images = use.Images.flatMap((image) => imageRows(image, false, false))
  const containers = use.Containers.map((container) => containerRow(container, false))
  const tables: readonly (readonly [string, readonly AnswerRow[], readonly string[]])[] = [
    [
      'Images space usage:',
      images,
      ['Repository', 'Tag', 'ID', 'CreatedSince', 'Size', 'SharedSize', 'UniqueSize', 'Containers'],
    ],
    [
      'Containers space usage:',
      containers,
      ['ID', 'Image', 'Command', 'LocalVolumes', 'Size', 'RunningFor', 'Status', 'Names'],
    ],
    ['Local Volumes space usage:', volumeRows(use), ['Name', 'Links', 'Size']],
    [
      `Build cache usage: ${cacheTotal(use).Size}`,
      cacheRows(use),
      ['ID', 'CacheType', 'Size', 'CreatedSince', 'LastUsedSince', 'UsageCount', 'Shared'],
    ],
  ]
  let text = ''
  const links = tables.flatMap(([heading, rows, fields]) => {
    text += `${text === '' ? '' : '\n\n'}${heading}\n\n`
    const start = text.length
    const table = printRows(rows, fields.map((field) => `{{.${field}}}`).join('\t'), verboseTitles)
    text += table.text
    return (table.links ?? []).map((link) => ({ ...link, at: link.at + start }))
  })
  return { text, links }
}

const verboseTitles = {
  Repository: 'REPOSITORY',
  Tag: 'TAG',
  ID: 'ID',
  Image: 'IMAGE',
  Command: 'COMMAND',
  LocalVolumes: 'LOCAL VOLUMES',
  CreatedSince: 'CREATED',
  RunningFor: 'CREATED',
  LastUsedSince: 'LAST USED',
  Size: 'SIZE',
  SharedSize: 'SHARED SIZE',
  UniqueSize: 'UNIQUE SIZE',
  Containers: 'CONTAINERS',
  Status: 'STATUS',
  Names: 'NAMES',
  Name: 'VOLUME NAME',
  Links: 'LINKS',
  CacheType: 'CACHE TYPE',
  UsageCount: 'USAGE',
  Shared: 'SHARED',
}

function volumeRows({ Volumes }: DiskUse): AnswerRow[] {
  return Volumes.map(({ Name, UsageData }) => ({
    fields: {
      Name,
      Links: UsageData.RefCount < 0 ? 'N/A' : String(UsageData.RefCount),
      Size: UsageData.Size < 0 ? 'N/A' : humanSize(UsageData.Size),
    },
    links: [{ text: Name, kind: 'volume', id: Name }],
  }))
}

function cacheRows({ BuildCache }: DiskUse): AnswerRow[] {
  const ago = (time: string): string => {
    const at = Date.parse(time)
    return Number.isNaN(at) || at <= 0 ? '' : `${humanDuration(Date.now() - at)} ago`
  }
  return BuildCache.map((each) => ({
    fields: {
      ID: each.ID.slice(0, 12),
      CacheType: each.Type,
      Size: humanSize(each.Size),
      CreatedSince: ago(each.CreatedAt),
      LastUsedSince: ago(each.LastUsedAt),
      UsageCount: String(each.UsageCount),
      Shared: String(each.Shared),
    },
    links: [],
  }))
}
