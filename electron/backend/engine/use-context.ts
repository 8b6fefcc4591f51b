import type { CommandOf } from '#shared/commands/index'
import { done, type Executor } from '../activity/executor'

/** `docker context use`: no question to an engine; the connection finds the chosen one. */
export const useContext: Executor<CommandOf<'context.use'>> = {
  targets: ({ name }) => [name],
  run: async (name, _command, execution) => done(...(await execution.useContext(name))),
}
