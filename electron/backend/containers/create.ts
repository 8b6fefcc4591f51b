import type { CommandOf } from '#shared/commands/index'
import { done, type Executor } from '../activity/executor'
import { makeContainer } from './make-container'

/** POST /containers/create, after a pull where the image is not there. Details: the new id, then the warnings. */
export const createContainer: Executor<CommandOf<'container.create'>> = {
  targets: ({ name, image }) => [name ?? image],
  run: async (_target, command, execution) => {
    const { id, warnings, fromEnvironment } = await makeContainer(command, execution)
    return { ...done(id, ...warnings), fromEnvironment }
  },
}
