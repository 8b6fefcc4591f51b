import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import type { SignInPlace } from '#shared/contract/registries'
import { registryName, registryServer } from '#shared/domain/registry-server'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { isFailure } from '../activity/is-failure'
import { tolerant } from '../engine/tolerant'
import { type AuthConfig, toCredential } from './auth-config'

const request = 'POST /auth'
const answer = z.object({ IdentityToken: tolerant(z.string(), '') }).catch({ IdentityToken: '' })

/**
 * POST /auth: the engine asks the registry whether name and password are right; only then they are kept. Without a
 * password what is kept already is tried again, as the docker CLI does.
 * @throws AppError `login-refused` for a wrong name or password
 */
export const loginRegistry: Executor<CommandOf<'registry.login'>> = {
  targets: ({ server }) => [registryName(registryServer(server))],
  run: async (_target, command, execution) => {
    const { registries } = execution
    const server = registryServer(command.server)
    const { username, password } = command
    if (username === undefined || password === undefined) {
      const kept = await registries.authOfServer(server)
      if (!kept) throw refused('A user name and a password are needed.')
      await check(kept, execution)
      return done('Login Succeeded')
    }
    const token = await check({ username, password, serveraddress: server }, execution)
    const place = await registries.keep(server, toCredential(username, password, token))
    return done('Login Succeeded', placeWords(place))
  },
}

/** Answers the identity token, empty where the registry gives none. */
async function check(auth: AuthConfig, { engine, signal }: Execution): Promise<string> {
  try {
    const { IdentityToken } = await engine.ask({
      request,
      // Without abortSignal: it would become part of the body. The engine's own signal ends the request.
      run: (docker) => docker.checkAuth(auth),
      schema: answer,
      deadline: 60_000,
      signal,
    })
    return IdentityToken
  } catch (error) {
    const failure = error instanceof AppError ? withoutSecret(error, auth) : error
    throw isFailure(failure, 'registry-denied') || isFailure(failure, 'unauthorized')
      ? refused(failure instanceof Error ? failure.message : '')
      : failure
  }
}

/** Whatever a registry echoes: what the person typed stays out of messages. */
function withoutSecret({ data, cause }: AppError, { password, identitytoken }: AuthConfig): AppError {
  const message = [password, identitytoken].reduce<string>(
    (text, secret) => (secret ? text.replaceAll(secret, '***') : text),
    data.message,
  )
  return new AppError({ ...data, message }, { cause })
}

function refused(message: string): AppError {
  return new AppError({ code: 'login-refused', message, request })
}

function placeWords({ place, helper }: SignInPlace): string {
  switch (place) {
    case 'helper':
      return `Kept by docker-credential-${helper}`
    case 'encrypted':
      return 'Kept encrypted by Gantry'
    case 'session':
      return 'Kept in memory until Gantry ends'
  }
}
