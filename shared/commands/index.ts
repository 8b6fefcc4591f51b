import * as z from 'zod'
import { pruneBuilder } from './builder-prune'
import { commitContainer } from './container-commit'
import { copyFiles } from './container-copy'
import { createContainer } from './container-create'
import { execInContainer } from './container-exec'
import { exportContainer } from './container-export'
import { killContainer } from './container-kill'
import { pauseContainer } from './container-pause'
import { pruneContainers } from './container-prune'
import { recreateContainer } from './container-recreate'
import { removeContainer } from './container-remove'
import { renameContainer } from './container-rename'
import { restartContainer } from './container-restart'
import { runContainer } from './container-run'
import { startContainer } from './container-start'
import { stopContainer } from './container-stop'
import { unpauseContainer } from './container-unpause'
import { updateContainer } from './container-update'
import { waitForContainer } from './container-wait'
import { useContext } from './context-use'
import { buildImage } from './image-build'
import { importImage } from './image-import'
import { loadImages } from './image-load'
import { pruneImages } from './image-prune'
import { pullImage } from './image-pull'
import { pushImage } from './image-push'
import { removeImage } from './image-remove'
import { saveImages } from './image-save'
import { tagImage } from './image-tag'
import { connectNetwork } from './network-connect'
import { createNetwork } from './network-create'
import { disconnectNetwork } from './network-disconnect'
import { pruneNetworks } from './network-prune'
import { removeNetwork } from './network-remove'
import { loginRegistry } from './registry-login'
import { logoutRegistry } from './registry-logout'
import { pruneSystem } from './system-prune'
import { createVolume } from './volume-create'
import { pruneVolumes } from './volume-prune'
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
  commitContainer,
  exportContainer,
  copyFiles,
  updateContainer,
  recreateContainer,
  pullImage,
  removeImage,
  pruneImages,
  saveImages,
  loadImages,
  importImage,
  buildImage,
  pruneBuilder,
  createVolume,
  removeVolume,
  createNetwork,
  removeNetwork,
  waitForContainer,
  execInContainer,
  pruneContainers,
  pruneVolumes,
  connectNetwork,
  disconnectNetwork,
  pruneNetworks,
  pruneSystem,
  useContext,
  pushImage,
  tagImage,
  loginRegistry,
  logoutRegistry,
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
  commitContainer.schema,
  exportContainer.schema,
  copyFiles.schema,
  updateContainer.schema,
  recreateContainer.schema,
  pullImage.schema,
  removeImage.schema,
  pruneImages.schema,
  saveImages.schema,
  loadImages.schema,
  importImage.schema,
  buildImage.schema,
  pruneBuilder.schema,
  createVolume.schema,
  removeVolume.schema,
  createNetwork.schema,
  removeNetwork.schema,
  waitForContainer.schema,
  execInContainer.schema,
  pruneContainers.schema,
  pruneVolumes.schema,
  connectNetwork.schema,
  disconnectNetwork.schema,
  pruneNetworks.schema,
  pruneSystem.schema,
  useContext.schema,
  pushImage.schema,
  tagImage.schema,
  loginRegistry.schema,
  logoutRegistry.schema,
])
/** Everything that changes something in the engine: one value an action. */
export type Command = z.infer<typeof commandSchema>
/** What a Command does: `container.stop`. */
export type CommandKind = Command['kind']
/** The Command of one kind. */
export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>
