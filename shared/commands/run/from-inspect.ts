import * as z from 'zod'
import { filled } from './filled'
import { devicesOf } from './from-inspect-devices'
import { filesOf } from './from-inspect-files'
import { limitsOf } from './from-inspect-limits'
import { networkingOf } from './from-inspect-networks'
import { processOf } from './from-inspect-process'
import { rightsOf } from './from-inspect-rights'
import { inspectedContainerSchema, inspectedImageSchema } from './inspected'
import { type RunOptions, runOptions } from './options'

/** The options that would make a container again. */
export interface RecreateOptions {
  readonly options: RunOptions
  /** `docker run -d`: nothing was attached to it. */
  readonly isDetached: boolean
  /** What the container has and no option here can say, by field of the Engine API. */
  readonly lost: readonly string[]
}

/** How to take a container's anonymous volumes. */
export interface RecreateChoice {
  /** Name them, so that the new container gets the same ones; else it gets new ones. */
  readonly keepsVolumes: boolean
}

/**
 * The options that a container was made with, from GET /containers/{id}/json and its image's GET /images/{name}/json:
 * what the image or the engine adds by itself is left out, as nobody asked for it.
 * @throws ZodError where the answers are no container and image, or hold what nobody could have asked for
 */
export function fromInspect(container: unknown, image: unknown, choice: RecreateChoice): RecreateOptions {
  const inspected = inspectedContainerSchema.parse(container)
  const base = inspectedImageSchema.parse(image).Config ?? {}
  const { Config, HostConfig, Name = '' } = inspected
  const process = processOf(inspected, base)
  const devices = devicesOf(HostConfig)
  const options = z.object(runOptions).parse(
    filled({
      image: Config.Image,
      name: Name.replace(/^\//, '') || undefined,
      ...process.options,
      ...networkingOf(inspected, base),
      ...filesOf(inspected, base, choice.keepsVolumes),
      ...limitsOf(HostConfig),
      ...rightsOf(HostConfig),
      ...devices.options,
    }),
  )
  const isDetached = Config.AttachStdout === false && Config.AttachStderr === false
  return { options, isDetached, lost: [...process.lost, ...devices.lost] }
}
