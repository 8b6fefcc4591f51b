import * as z from 'zod'
import { tolerant, tolerantList, tolerantRecord } from '../engine/tolerant'
import { type Answerer, engineFilters } from './answerer'
import { formatRows, type ListLook } from './format-rows'
import { byName } from './natural-order'

const answer = z.object({
  Volumes: tolerantList(
    z.object({
      Name: z.string(),
      Driver: tolerant(z.string(), ''),
      Mountpoint: tolerant(z.string(), ''),
      Scope: tolerant(z.string(), 'local'),
      Labels: tolerantRecord,
    }),
  ),
})

const look: ListLook = {
  table: '{{.Driver}}\t{{.Name}}',
  quiet: '{{.Name}}',
  titles: {
    Name: 'VOLUME NAME',
    Driver: 'DRIVER',
    Scope: 'SCOPE',
    Mountpoint: 'MOUNTPOINT',
    Labels: 'LABELS',
    Links: 'LINKS',
    Size: 'SIZE',
  },
}

/** `docker volume ls`: GET /volumes */
export const answerVolumes: Answerer = async (query, { engine, signal }) => {
  const { Volumes } = await engine.ask({
    request: 'GET /volumes',
    run: (docker, abortSignal) => docker.listVolumes({ filters: engineFilters(query), abortSignal }),
    schema: answer,
    deadline: 60_000,
    signal,
  })
  const rows = Volumes.sort(byName).map(({ Labels, ...volume }) => ({
    fields: {
      ...volume,
      Labels: joinLabels(Labels),
      Links: 'N/A',
      Size: 'N/A',
      Label: (name: unknown) => Labels[String(name)] ?? '',
    },
    links: [{ text: volume.Name, kind: 'volume', id: volume.Name } as const],
  }))
  return formatRows(rows, query, look)
}

/** Labels as the docker CLI lists them. */
export function joinLabels(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(',')
}
