import type { CommandOf } from '#shared/commands/index'
import { registryName, registryServer } from '#shared/domain/registry-server'
import { AppError } from '#shared/errors'
import { done, type Executor, skipped } from '../activity/executor'

/** Forgets a sign-in where it is kept. @throws AppError `credentials-read-only` for one that stands in config.json */
export const logoutRegistry: Executor<CommandOf<'registry.logout'>> = {
  targets: ({ server }) => [registryName(registryServer(server))],
  run: async (target, command, { registries }) => {
    const { wasKept, isInConfig } = await registries.forget(registryServer(command.server))
    if (isInConfig) {
      const message = `config.json of the docker CLI has a sign-in to ${target}.`
      throw new AppError({ code: 'credentials-read-only', message })
    }
    return wasKept ? done(`Removing login credentials for ${target}`) : skipped
  },
}
