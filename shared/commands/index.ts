import * as z from 'zod'
import { createContainer } from './container-create'
import { killContainer } from './container-kill'
import { pauseContainer } from './container-pause'
import { removeContainer } from './container-remove'
import { renameContainer } from './container-rename'
import { restartContainer } from './container-restart'
import { runContainer } from './container-run'
import { startContainer } from './container-start'
import { stopContainer } from './container-stop'
import { unpauseContainer } from './container-unpause'
import { pruneImages } from './image-prune'
import { pullImage } from './image-pull'
import { removeImage } from './image-remove'
import { createNetwork } from './network-create'
import { removeNetwork } from './network-remove'
import { createVolume } from './volume-create'
import { removeVolume } from './volume-remove'

/** Every command there is. The only list of them on this side; `electron/backend/commands.ts` is the other. */
export const commandSpecs = [
  startContainer,
  stopContainer,
  restartContainer,
  pauseContainer,
  unpauseContainer,
  killContainer,
  removeContainer,
  renameContainer,
  createContainer,
  runContainer,
  pullImage,
  removeImage,
  pruneImages,
  createVolume,
  removeVolume,
  createNetwork,
  removeNetwork,
] as const

/** An action as a value; see the spec of its `kind`. */
export const commandSchema = z.discriminatedUnion('kind', [
  startContainer.schema,
  stopContainer.schema,
  restartContainer.schema,
  pauseContainer.schema,
  unpauseContainer.schema,
  killContainer.schema,
  removeContainer.schema,
  renameContainer.schema,
  createContainer.schema,
  runContainer.schema,
  pullImage.schema,
  removeImage.schema,
  pruneImages.schema,
  createVolume.schema,
  removeVolume.schema,
  createNetwork.schema,
  removeNetwork.schema,
])
export type Command = z.infer<typeof commandSchema>
export type CommandKind = Command['kind']
/** The Command of one kind. */
export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>
