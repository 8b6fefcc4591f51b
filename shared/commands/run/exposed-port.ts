import * as z from 'zod'
import { type Codec, good, written } from './codec'
import {
  portRangeSchema,
  protocolEnd,
  protocolSchema,
  readPortRange,
  splitProtocol,
  writePortRange,
} from './port-range'

const shape = z.object({ port: portRangeSchema, protocol: protocolSchema })
/** One `--expose`. */
export type ExposedPort = z.infer<typeof shape>

/** `--expose`: `80`, `80/udp`, `8000-8010`. */
export const exposedPort: Codec<ExposedPort> = {
  read(text) {
    const split = splitProtocol(text)
    if (!split.ok) return split
    const port = readPortRange(split.value.rest, 0, 0)
    return port.ok ? good({ port: port.value, protocol: split.value.protocol }) : port
  },
  write: ({ port, protocol }) => `${writePortRange(port)}${protocolEnd(protocol)}`,
}
export const exposedPortSchema = written(shape, exposedPort)
