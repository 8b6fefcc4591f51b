import type { CommandOf } from '#shared/commands/index'
import { splitImageReference } from '#shared/domain/image-reference'
import { AppError } from '#shared/errors'
import { done, type Executor } from '../activity/executor'
import { compareVersions } from '../engine/api-version'
import { followTransfer } from './follow-transfer'

const headerDeadline = 120_000
/** The API version that knows the platform of a push. */
const platformSince = '1.46'

/**
 * POST /images/{name}/push: with progress by layer; a cancel makes the engine stop. What a registry has of a push that
 * did not end are layers without a name, which nobody sees.
 */
export const pushImage: Executor<CommandOf<'image.push'>> = {
  targets: (command) => [command.reference],
  run: async (reference, { allTags, platform }, execution) => {
    const { engine, signal, registries } = execution
    const { repository, version } = splitImageReference(reference)
    const request = `POST /images/${repository}/push`
    if (platform !== undefined && compareVersions(engine.facts.apiVersion, platformSince) < 0) {
      const message = `--platform needs API ${platformSince}; this engine speaks ${engine.facts.apiVersion}.`
      throw new AppError({ code: 'not-supported', message, request })
    }
    // Without a header the engine refuses; an empty one is "nobody is signed in".
    const authconfig = (await registries.registryAuth(repository)) ?? {}
    const stream = await engine.open({
      request,
      purpose: 'pulls',
      run: (docker, abortSignal) =>
        docker.getImage(repository).push({
          authconfig,
          ...(allTags ? {} : { tag: version }),
          ...(platform === undefined ? {} : { platform: toPlatform(platform) }),
          abortSignal,
        }),
      deadline: headerDeadline,
      signal,
    })
    const { details, isConfirmed } = await followTransfer(stream, request, execution)
    // An answer can end early without a word of failure.
    if (!isConfirmed)
      throw new AppError({
        code: 'connection-lost',
        message: 'The engine did not confirm the push.',
        request,
      })
    return done(...details)
  },
}

/** `linux/arm64/v8` as the JSON that the engine takes. */
function toPlatform(text: string): string {
  const [os, architecture, variant] = text.split('/')
  return JSON.stringify({ os, architecture, ...(variant === undefined ? {} : { variant }) })
}
