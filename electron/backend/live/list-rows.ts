import * as z from 'zod'
import type { ResourceKind } from '#shared/contract/live'
import type { ContainerRow, ImageRow, NetworkRow, VolumeRow } from '#shared/contract/rows'
import type { Engine } from '../engine/engine'
import { listOf, tolerantList } from '../engine/tolerant'
import { containerSchema, toContainerRow } from './to-container-row'
import { imageSchema, toImageRow } from './to-image-row'
import { networkSchema, toNetworkRow } from './to-network-row'
import { toVolumeRow, volumeSchema } from './to-volume-row'

/** The row type of each kind. */
export interface RowOf {
  containers: ContainerRow
  images: ImageRow
  volumes: VolumeRow
  networks: NetworkRow
}

/** Which ones: all, or those with these ids. More than this many are listed by listing all: the ids travel in the URL. */
export type Wanted = ReadonlySet<string> | 'all'
const mostIds = 100

/** Reads rows of one kind. With ids, the answer may hold more than was asked for, and lacks what is gone. */
export type ListRows<K extends ResourceKind> = (engine: Engine, wanted: Wanted) => Promise<RowOf[K][]>

/** How each kind is listed: one call of the Engine API each, never one for each row. */
export const listRows: { readonly [K in ResourceKind]: ListRows<K> } = {
  containers: async (engine, wanted) => {
    const rows = await engine.ask({
      request: 'GET /containers/json',
      run: (docker) => docker.listContainers({ all: true, ...filtered('id', wanted) }),
      schema: listOf(containerSchema),
    })
    return rows.map(toContainerRow)
  },
  // The engine filters images by reference only, not by id.
  images: async (engine) => {
    const rows = await engine.ask({
      request: 'GET /images/json',
      run: (docker) => docker.listImages(),
      schema: listOf(imageSchema),
    })
    return rows.map(toImageRow)
  },
  volumes: async (engine, wanted) => {
    const { Volumes } = await engine.ask({
      request: 'GET /volumes',
      run: (docker) => docker.listVolumes(filtered('name', wanted)),
      // Without volumes the engine answers null here.
      schema: z.object({ Volumes: tolerantList(volumeSchema) }),
    })
    return Volumes.map(toVolumeRow)
  },
  networks: async (engine, wanted) => {
    const rows = await engine.ask({
      request: 'GET /networks',
      run: (docker) => docker.listNetworks(filtered('id', wanted)),
      schema: listOf(networkSchema),
    })
    return rows.map(toNetworkRow)
  },
}

function filtered(by: 'id' | 'name', wanted: Wanted): { filters?: Record<string, string[]> } {
  return wanted === 'all' || wanted.size > mostIds ? {} : { filters: { [by]: [...wanted] } }
}
