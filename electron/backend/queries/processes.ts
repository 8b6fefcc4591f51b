import * as z from 'zod'
import { AppError } from '#shared/errors'
import { tolerant, tolerantList } from '../engine/tolerant'
import type { Answerer } from './answerer'
import { byName } from './natural-order'
import { alignColumns } from './text-table'

const topAnswer = z.object({
  Titles: tolerantList(z.string()),
  Processes: tolerantList(tolerantList(z.string())),
})

/** `docker top CONTAINER [ps options]`: GET /containers/{id}/top */
export const answerTop: Answerer = async ({ targets: [id = ''], words }, { engine, signal }) => {
  const { Titles, Processes } = await engine.ask({
    request: `GET /containers/${id}/top`,
    run: (docker, abortSignal) =>
      docker.getContainer(id).top({ ...(words.length > 0 ? { ps_args: words.join(' ') } : {}), abortSignal }),
    schema: topAnswer,
    signal,
  })
  const lines = [Titles, ...Processes].map((cells) =>
    cells.map((cell) => cell.replaceAll('\t', ' ')).join('\t'),
  )
  return { text: alignColumns(lines, 20).join('\n') }
}

const ports = z.object({
  NetworkSettings: z.object({
    Ports: tolerant(
      z.record(z.string(), tolerantList(z.object({ HostIp: z.string(), HostPort: z.string() }))),
      {},
    ),
  }),
})

/** `docker port CONTAINER [PORT]`: from GET /containers/{id}/json */
export const answerPort: Answerer = async ({ targets: [id = ''], words: [wanted] }, { engine, signal }) => {
  const { NetworkSettings } = await engine.ask({
    request: `GET /containers/${id}/json`,
    run: (docker, abortSignal) => docker.getContainer(id).inspect({ abortSignal }),
    schema: ports,
    signal,
  })
  const published = Object.entries(NetworkSettings.Ports)
    .map(([Name, hosts]) => ({ Name, hosts: hosts.map(({ HostIp, HostPort }) => `${HostIp}:${HostPort}`) }))
    .sort(byName)
  if (wanted === undefined)
    return {
      text: published.flatMap(({ Name, hosts }) => hosts.map((host) => `${Name} -> ${host}`)).join('\n'),
    }
  const port = wanted.includes('/') ? wanted : `${wanted}/tcp`
  const found = published.find(({ Name, hosts }) => Name === port && hosts.length > 0)
  if (!found) throw new AppError({ code: 'not-found', message: `No public port '${port}' published.` })
  return { text: found.hosts.join('\n') }
}
