import type { EngineConnection } from '../engine/engine'
import { procedures } from '../procedures'
import { previewCleanup } from './preview'

/** What clean-ups would do. */
export function cleanupRouter(connection: Pick<EngineConnection, 'current'>) {
  return {
    preview: procedures.cleanup.preview.handler(({ input, signal }) =>
      previewCleanup(connection.current(), input.command, signal),
    ),
  }
}
