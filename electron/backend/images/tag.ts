import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { splitImageReference } from '#shared/domain/image-reference'
import { done, type Executor } from '../activity/executor'

/** POST /images/{name}/tag?repo=&tag=: a further name for an image; another image that has it loses it. */
export const tagImage: Executor<CommandOf<'image.tag'>> = {
  targets: ({ target }) => [target],
  run: async (target, { reference }, { engine, signal }) => {
    const { repository, version } = splitImageReference(reference)
    await engine.ask({
      request: `POST /images/${target}/tag`,
      run: (docker, abortSignal) =>
        docker.getImage(target).tag({ repo: repository, tag: version, abortSignal }),
      schema: z.unknown(),
      signal,
    })
    return done(`${repository}:${version}`)
  },
}
