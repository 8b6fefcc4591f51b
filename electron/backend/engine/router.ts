import { procedures } from '../procedures'
import { keepNewest, watch } from '../watch'
import type { EngineConnection } from './engine'

/** The connection's state, and the person's "try again now". */
export function engineRouter(connection: EngineConnection) {
  return {
    watch: procedures.engine.watch.handler(({ signal }) =>
      watch(() => connection.status, connection.changes, signal, keepNewest),
    ),
    retry: procedures.engine.retry.handler(() => {
      connection.retry()
      return {}
    }),
    contexts: procedures.engine.contexts.handler(() => connection.contexts()),
  }
}
