import type { CommandOf } from '#shared/commands/index'
import type { Executor } from '../activity/executor'
import { needApi } from '../engine/need-api'
import { actOnContainer } from './container-act'
import { stopDeadline } from './stop-deadline'

/** POST /containers/{id}/stop */
export const stopContainer: Executor<CommandOf<'container.stop'>> = {
  targets: (command) => command.targets,
  run: async (id, { timeout, signal }, execution) => {
    const request = `POST /containers/${id}/stop`
    if (signal !== undefined) needApi(execution.engine, { flag: '--signal', since: '1.42', request })
    return actOnContainer(
      {
        id,
        request,
        run: (container, abortSignal) =>
          container.stop({
            ...(timeout === undefined ? {} : { t: timeout }),
            ...(signal === undefined ? {} : { signal }),
            abortSignal,
          }),
        deadline: await stopDeadline(id, timeout, execution),
      },
      execution,
    )
  },
}
