import type { Before, ContainerBefore } from '#shared/commands/before'
import type { Command } from '#shared/commands/index'
import { fromInspect } from '#shared/commands/run/from-inspect'
import { specOf } from '#shared/commands/spec-of'
import { forEachBounded } from '../activity/bounded'
import { isFailure } from '../activity/is-failure'
import { inspectContainer } from '../containers/inspect'
import type { Engine } from '../engine/engine'
import { inspectResource } from '../resources/inspect'
import { attachmentOf } from './attachment-of'
import { factsOf } from './container-facts'

/** With more targets nothing is recorded: an inspect each would hold the command up. */
const mostTargets = 50

/** What was recorded before a command, and the commands that would make its containers again were it a removal. */
export interface Recording {
  readonly before: Before
  /** By target. Not for the disk: values of variables are in them. */
  readonly recreations: ReadonlyMap<string, Command>
}

/** Asks the engine what the command's inverse needs to know. Never fails: what cannot be known is left out. */
export async function recordBefore(
  command: Command,
  targets: readonly string[],
  engine: Engine,
): Promise<Recording> {
  const containers = new Map<string, ContainerBefore>()
  const images = new Map<string, string | null>()
  const recreations = new Map<string, Command>()
  const recording: Recording = { before: { containers, images }, recreations }
  if (targets.length > mostTargets) return recording
  const { records } = specOf(command)
  const recorded = command.kind === 'image.tag' ? [command.reference] : targets
  await forEachBounded(recorded, 8, async (target) => {
    try {
      if (records === 'containers') {
        const { raw } = await inspectContainer(engine, target)
        containers.set(target, factsOf(raw))
      } else if (records === 'images') {
        images.set(target, await imageId(engine, target))
      } else if (command.kind === 'container.remove') {
        recreations.set(target, await recreationOf(engine, target, command.volumes === true))
      }
    } catch {
      // Then there is no way back.
    }
  })
  if (command.kind !== 'network.disconnect') return recording
  const attachment = await attachmentOf(engine, command).catch(() => undefined)
  return attachment ? { ...recording, before: { ...recording.before, attachment } } : recording
}

/** The command that makes the container again as it is: running in the background, or only made. */
async function recreationOf(engine: Engine, target: string, losesVolumes: boolean): Promise<Command> {
  const { raw } = await inspectContainer(engine, target)
  const { imageId, state } = factsOf(raw)
  const image = await inspectResource(engine, 'image', imageId)
  const { options } = fromInspect(raw, image.raw, { keepsVolumes: !losesVolumes })
  const isRunning = state === 'running'
  return isRunning
    ? { kind: 'container.run', detach: true, ...options }
    : { kind: 'container.create', ...options }
}

async function imageId(engine: Engine, reference: string): Promise<string | null> {
  try {
    const { raw } = await inspectResource(engine, 'image', reference)
    const { Id } = raw as { Id?: unknown }
    return typeof Id === 'string' ? Id : null
  } catch (error) {
    if (isFailure(error, 'not-found')) return null
    throw error
  }
}
