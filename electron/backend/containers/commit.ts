import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { splitImageReference } from '#shared/domain/image-reference'
import { done, type Executor } from '../activity/executor'

const answer = z.object({ Id: z.string() })

/** The body is the container's configuration; none changes nothing, but Podman refuses a request without a body. */
const nothing = { toJSON: () => null }

/** POST /commit: the container's own files as a layer on its image. Answers the new image's id. */
export const commitContainer: Executor<CommandOf<'container.commit'>> = {
  targets: ({ target }) => [target],
  run: async (id, { reference, author, message, changes = [], pause = true }, { engine, signal }) => {
    const named = reference === undefined ? undefined : splitImageReference(reference)
    const { Id } = await engine.ask({
      request: 'POST /commit',
      run: (docker, abortSignal) =>
        docker.getContainer(id).commit({
          _query: {
            container: id,
            ...(named ? { repo: named.repository, tag: named.version } : {}),
            ...(author === undefined ? {} : { author }),
            ...(message === undefined ? {} : { comment: message }),
            ...(changes.length > 0 ? { changes } : {}),
            pause: pause ? '1' : '0',
          },
          _body: engine.facts.product === 'podman' ? nothing : {},
          abortSignal,
        }),
      schema: answer,
      // A container of many gigabytes is read and packed before the answer.
      deadline: 0,
      signal,
    })
    return done(Id)
  },
}
