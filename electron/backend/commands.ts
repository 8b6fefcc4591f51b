import type { Command, CommandKind, CommandOf } from '#shared/commands/index'
import type { Executor } from './activity/executor'
import { buildImage } from './builds/build-image'
import { pruneBuilder } from './builds/prune-builder'
import { pruneContainers, pruneNetworks, pruneVolumes } from './cleanup/prune'
import { pruneSystem } from './cleanup/prune-system'
import { commitContainer } from './containers/commit'
import { copyFiles } from './containers/copy'
import { createContainer } from './containers/create'
import { execInContainer } from './containers/exec'
import { exportContainer } from './containers/export'
import { killContainer } from './containers/kill'
import { pauseContainer } from './containers/pause'
import { recreateContainer } from './containers/recreate/recreate'
import { removeContainer } from './containers/remove'
import { renameContainer } from './containers/rename'
import { restartContainer } from './containers/restart'
import { runContainer } from './containers/run'
import { startContainer } from './containers/start'
import { stopContainer } from './containers/stop'
import { unpauseContainer } from './containers/unpause'
import { updateContainer } from './containers/update'
import { waitForContainer } from './containers/wait'
import { useContext } from './engine/use-context'
import { importImage } from './images/import'
import { loadImages } from './images/load'
import { pruneImages } from './images/prune'
import { pullImage } from './images/pull'
import { pushImage } from './images/push'
import { removeImage } from './images/remove'
import { saveImages } from './images/save'
import { tagImage } from './images/tag'
import { connectNetwork } from './networks/connect'
import { createNetwork } from './networks/create'
import { disconnectNetwork } from './networks/disconnect'
import { removeNetwork } from './networks/remove'
import { loginRegistry } from './registries/login'
import { logoutRegistry } from './registries/logout'
import { createVolume } from './volumes/create'
import { removeVolume } from './volumes/remove'

/** How each command is carried out. The only list on this side; `shared/commands/index.ts` is the other. */
export const executors: { readonly [Kind in CommandKind]: Executor<CommandOf<Kind>> } = {
  'container.start': startContainer,
  'container.stop': stopContainer,
  'container.restart': restartContainer,
  'container.pause': pauseContainer,
  'container.unpause': unpauseContainer,
  'container.kill': killContainer,
  'container.remove': removeContainer,
  'container.rename': renameContainer,
  'container.create': createContainer,
  'container.run': runContainer,
  'container.commit': commitContainer,
  'container.export': exportContainer,
  'container.copy': copyFiles,
  'container.update': updateContainer,
  'container.recreate': recreateContainer,
  'image.pull': pullImage,
  'image.remove': removeImage,
  'image.build': buildImage,
  'builder.prune': pruneBuilder,
  'image.prune': pruneImages,
  'image.save': saveImages,
  'image.load': loadImages,
  'image.import': importImage,
  'volume.create': createVolume,
  'volume.remove': removeVolume,
  'network.create': createNetwork,
  'network.remove': removeNetwork,
  'container.wait': waitForContainer,
  'container.exec': execInContainer,
  'container.prune': pruneContainers,
  'volume.prune': pruneVolumes,
  'network.connect': connectNetwork,
  'network.disconnect': disconnectNetwork,
  'network.prune': pruneNetworks,
  'system.prune': pruneSystem,
  'context.use': useContext,
  'image.push': pushImage,
  'image.tag': tagImage,
  'registry.login': loginRegistry,
  'registry.logout': logoutRegistry,
}

/** The executor that fits the command. */
export function executorOf(command: Command): Executor<Command> {
  return executors[command.kind] as Executor<Command>
}
