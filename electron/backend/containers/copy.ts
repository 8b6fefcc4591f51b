import { copySides } from '#shared/commands/container-copy'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import type { Executor } from '../activity/executor'
import { copyIn } from './copy-in'
import { copyOut } from './copy-out'

/** `docker cp` in both directions: GET, PUT and HEAD /containers/{id}/archive */
export const copyFiles: Executor<CommandOf<'container.copy'>> = {
  targets: ({ source }) => [source],
  run: (_source, command, execution) => {
    const { from, to } = copySides(command)
    if (from.where === 'container' && to.where === 'host')
      return copyOut(
        { ...command, container: from.container, path: from.path, destination: to.path },
        execution,
      )
    if (from.where === 'host' && to.where === 'container')
      return copyIn({ ...command, source: from.path, container: to.container, path: to.path }, execution)
    throw new AppError({ code: 'bad-request', message: 'One side is in a container, the other is not.' })
  },
}
