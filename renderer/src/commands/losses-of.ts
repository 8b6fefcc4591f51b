import { type Command, commandSpecs } from '#shared/commands/index'
import type { Loss, LossFacts } from '#shared/commands/loss'
import { useLiveStore } from '../live/live-store'

/** What a command would destroy, as far as the live lists know now; empty for one that destroys nothing. */
export function lossesOf(command: Command): Loss[] {
  const { containers, images, volumes, networks } = useLiveStore.getState()
  const facts: LossFacts = {
    containers: [...containers.values()],
    images: [...images.values()],
    volumes: [...volumes.values()],
    networks: [...networks.values()],
  }
  const spec = commandSpecs.find((each) => each.kind === command.kind)
  if (!spec || !('losses' in spec) || spec.losses === undefined) return []
  // Found by its kind, so the function takes this command.
  const losses = spec.losses as (command: Command, facts: LossFacts) => Loss[]
  return losses(command, facts)
}
