import * as z from 'zod'
import { listOf, tolerant, tolerantList } from '../engine/tolerant'
import { type Answerer, engineFilters, optionText } from './answerer'
import { type AnswerRow, formatRows, type ListLook } from './format-rows'
import { goTime, humanDuration, humanSize, shortId } from './go-units'

const amount = tolerant(z.number(), -1)

const listed = z.object({
  Id: z.string(),
  RepoTags: tolerantList(z.string()),
  RepoDigests: tolerantList(z.string()),
  Created: tolerant(z.number(), 0),
  Size: tolerant(z.number(), 0),
  SharedSize: amount,
  VirtualSize: amount,
  Containers: amount,
})
/** An image of that list. */
export type ListedImage = z.infer<typeof listed>
/** Images as the engine lists them. */
export const listedImages = listOf(listed)

const titles = {
  ID: 'IMAGE ID',
  Repository: 'REPOSITORY',
  Tag: 'TAG',
  Digest: 'DIGEST',
  CreatedSince: 'CREATED',
  CreatedAt: 'CREATED AT',
  Size: 'SIZE',
  Containers: 'CONTAINERS',
  VirtualSize: 'SIZE',
  SharedSize: 'SHARED SIZE',
  UniqueSize: 'UNIQUE SIZE',
}
const look: ListLook = {
  table: '{{.Repository}}\t{{.Tag}}\t{{.ID}}\t{{.CreatedSince}}\t{{.Size}}',
  quiet: '{{.ID}}',
  titles,
}
const withDigests = '{{.Repository}}\t{{.Tag}}\t{{.Digest}}\t{{.ID}}\t{{.CreatedSince}}\t{{.Size}}'

/** `docker images`: GET /images/json */
export const answerImages: Answerer = async (query, { engine, signal }) => {
  const filters = engineFilters(query)
  const [reference] = query.words
  const images = await engine.ask({
    request: 'GET /images/json',
    run: (docker, abortSignal) =>
      docker.listImages({
        all: query.options.all === true,
        filters: reference === undefined ? filters : { ...filters, reference: [reference] },
        abortSignal,
      }),
    schema: listedImages,
    deadline: 60_000,
    signal,
  })
  const isDigests = query.options.digests === true || /\.Digest\b/.test(optionText(query, 'format') ?? '')
  const rows = images.flatMap((image) => imageRows(image, isDigests, query.options.noTrunc === true))
  return formatRows(rows, query, query.options.digests ? { ...look, table: withDigests } : look)
}

/** One row for each name of an image, as `docker images` has them. */
export function imageRows(image: ListedImage, isDigests: boolean, isFull: boolean): AnswerRow[] {
  const tags = byRepository(image.RepoTags, ':')
  const digests = byRepository(image.RepoDigests, '@')
  const rows: AnswerRow[] = []
  const add = (repository: string, tag: string, digest: string): void => {
    rows.push(imageRow(image, { repository, tag, digest }, isFull))
  }
  for (const [repository, names] of tags) {
    const own = isDigests ? (digests.get(repository) ?? []) : []
    digests.delete(repository)
    for (const tag of names) {
      if (own.length === 0) add(repository, tag, '<none>')
      for (const digest of own) add(repository, tag, digest)
    }
  }
  for (const [repository, names] of digests) {
    if (isDigests) for (const digest of names) add(repository, '<none>', digest)
    else add(repository, '<none>', '')
  }
  if (rows.length === 0) add('<none>', '<none>', '<none>')
  return rows
}

function imageRow(
  image: ListedImage,
  { repository, tag, digest }: { repository: string; tag: string; digest: string },
  isFull: boolean,
): AnswerRow {
  const { Id, Created, Size, VirtualSize, SharedSize, Containers } = image
  const sizeOr = (bytes: number): string => (bytes < 0 ? 'N/A' : humanSize(bytes, 3))
  const whole = VirtualSize < 0 ? Size : VirtualSize
  const id = isFull ? Id : shortId(Id)
  return {
    fields: {
      Containers: Containers < 0 ? 'N/A' : String(Containers),
      CreatedAt: goTime(Created),
      CreatedSince: `${humanDuration(Date.now() - Created * 1000)} ago`,
      Digest: digest,
      ID: id,
      Repository: repository,
      SharedSize: sizeOr(SharedSize),
      Size: humanSize(Size, 3),
      Tag: tag,
      UniqueSize: SharedSize < 0 ? 'N/A' : humanSize(whole - SharedSize, 3),
      VirtualSize: humanSize(whole, 3),
    },
    links: [id, repository].map((text) => ({ text, kind: 'image', id: Id })),
  }
}

/** Tags or digests by repository; those that the engine calls `<none>` are none. */
function byRepository(references: readonly string[], separator: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const reference of references) {
    const at = reference.lastIndexOf(separator)
    const name = reference.slice(0, at)
    if (name === '<none>' || at < 0) continue
    found.set(name, [...(found.get(name) ?? []), reference.slice(at + 1)])
  }
  return found
}
