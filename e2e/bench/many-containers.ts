import * as z from 'zod'
import { connectTo, untilConnected } from '../fixtures/engine-client'
import type { PrivateDockerd } from '../fixtures/private-dockerd'

const atOnce = 8

/** Creates containers that are not started, named `bench-0000` and on, by the Engine API. About 25 ms each. */
export async function createContainers(engine: PrivateDockerd, from: number, to: number): Promise<void> {
  const connection = connectTo(engine.host)
  try {
    const client = await untilConnected(connection)
    let next = from
    const work = async (): Promise<void> => {
      while (next < to) {
        const name = `bench-${String(next++).padStart(4, '0')}`
        await client.ask({
          request: 'POST /containers/create',
          run: (docker) => docker.createContainer({ name, Image: engine.busybox, Cmd: ['sleep', '100000'] }),
          schema: z.unknown(),
          deadline: 120_000,
        })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
  } finally {
    connection.dispose()
  }
}
