import type { FlagSpec, OperandSpec } from '../define'
import { refusedFor } from '../refusal'
import { textCodec } from '../run/codec'
import { defineQuery } from './define-query'

const format: FlagSpec = { long: 'format', short: 'f', takes: 'text', field: 'format' }
const size: FlagSpec = { long: 'size', short: 's', takes: 'nothing', field: 'size' }
const type = textCodec(/^(?:container|image|volume|network)$/)
const targets = (names: OperandSpec['names']): OperandSpec => ({ field: 'targets', names, isMany: true })

/** `docker inspect`: whatever has the name */
export const inspectQuery = defineQuery({
  kind: 'query.inspect',
  spellings: [['inspect']],
  flags: [format, size, { long: 'type', takes: 'value', codec: type, field: 'type' }],
  operands: [targets('any')],
})

/** `docker container inspect`: GET /containers/{id}/json */
export const inspectContainerQuery = defineQuery({
  kind: 'query.inspectContainer',
  spellings: [['container', 'inspect']],
  flags: [format, size],
  operands: [targets('container')],
})

/** `docker image inspect`: GET /images/{name}/json */
export const inspectImageQuery = defineQuery({
  kind: 'query.inspectImage',
  spellings: [['image', 'inspect']],
  flags: [format],
  refusedFlags: refusedFor('platform', 'platform'),
  operands: [targets('image')],
})

/** `docker volume inspect`: GET /volumes/{name} */
export const inspectVolumeQuery = defineQuery({
  kind: 'query.inspectVolume',
  spellings: [['volume', 'inspect']],
  flags: [format],
  operands: [targets('volume')],
})

/** `docker network inspect`: GET /networks/{id} */
export const inspectNetworkQuery = defineQuery({
  kind: 'query.inspectNetwork',
  spellings: [['network', 'inspect']],
  flags: [format, { long: 'verbose', short: 'v', takes: 'nothing', field: 'verbose' }],
  operands: [targets('network')],
})
