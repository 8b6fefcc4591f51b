import type { EngineConnection } from '../engine/engine'
import { procedures } from '../procedures'
import { fileChanges } from './changes'
import { changesCount } from './changes-count'
import { dockerfileFacts } from './dockerfile-facts'
import { writeDockerfile } from './write-dockerfile'

/** What containers changed in their files, and what would build them again. */
export function changesRouter(connection: Pick<EngineConnection, 'current'>) {
  const { changes } = procedures
  return {
    list: changes.list.handler(({ input }) => fileChanges(connection.current(), input.id)),
    count: changes.count.handler(async ({ input }) => ({
      count: await changesCount(connection.current(), input.id),
    })),
    dockerfileFacts: changes.dockerfileFacts.handler(({ input }) =>
      dockerfileFacts(connection.current(), input.id),
    ),
    writeFolder: changes.writeFolder.handler(({ input, signal }) => {
      const leaving = new AbortController()
      return untilLeft(
        writeDockerfile(
          connection.current(),
          input,
          AbortSignal.any([leaving.signal, ...(signal ? [signal] : [])]),
        ),
        leaving,
      )
    }),
  }
}

/** Ends the work when whoever reads of it stops. */
async function* untilLeft<T>(source: AsyncGenerator<T>, leaving: AbortController): AsyncGenerator<T> {
  try {
    yield* source
  } finally {
    leaving.abort()
  }
}
