import * as z from 'zod'
import { listOf, tolerant, tolerantRecord } from '../engine/tolerant'
import { text } from '../engine/tolerant-fields'
import { type Answerer, engineFilters } from './answerer'
import { formatRows, type ListLook } from './format-rows'
import { shortId } from './go-units'
import { byName } from './natural-order'
import { joinLabels } from './volumes'

const answer = listOf(
  z.object({
    Id: z.string(),
    Name: z.string(),
    Driver: text,
    Scope: text,
    Created: text,
    EnableIPv6: tolerant(z.boolean(), false),
    Internal: tolerant(z.boolean(), false),
    Labels: tolerantRecord,
  }),
)

const look: ListLook = {
  table: '{{.ID}}\t{{.Name}}\t{{.Driver}}\t{{.Scope}}',
  quiet: '{{.ID}}',
  titles: {
    ID: 'NETWORK ID',
    Name: 'NAME',
    Driver: 'DRIVER',
    Scope: 'SCOPE',
    IPv6: 'IPV6',
    Internal: 'INTERNAL',
    Labels: 'LABELS',
    CreatedAt: 'CREATED AT',
  },
}

/** `docker network ls`: GET /networks */
export const answerNetworks: Answerer = async (query, { engine, signal }) => {
  const networks = await engine.ask({
    request: 'GET /networks',
    run: (docker, abortSignal) => docker.listNetworks({ filters: engineFilters(query), abortSignal }),
    schema: answer,
    deadline: 60_000,
    signal,
  })
  const rows = networks.sort(byName).map(({ Id, Name, Driver, Scope, Created, Labels, ...rest }) => {
    const id = query.options.noTrunc ? Id : shortId(Id)
    return {
      fields: {
        CreatedAt: Created.replace('T', ' ').replace(/Z$/, ' +0000 UTC'),
        Driver,
        ID: id,
        IPv6: String(rest.EnableIPv6),
        Internal: String(rest.Internal),
        Labels: joinLabels(Labels),
        Name,
        Scope,
        Label: (name: unknown) => Labels[String(name)] ?? '',
      },
      links: [id, Name].map((shown) => ({ text: shown, kind: 'network', id: Id }) as const),
    }
  })
  return formatRows(rows, query, look)
}
