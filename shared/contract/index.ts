import { activityContract } from './activity'
import { appContract } from './app'
import { buildsContract } from './builds'
import { changesContract } from './changes'
import { cleanupContract } from './cleanup'
import { containersContract } from './containers'
import { engineContract } from './engine'
import { hostFilesContract } from './host-files'
import { imagesContract } from './images'
import { liveContract } from './live'
import { presetsContract } from './presets'
import { queriesContract } from './queries'
import { registriesContract } from './registries'
import { resourcesContract } from './resources'
import { settingsContract } from './settings'
import { terminalsContract } from './terminals'

/** Everything that the page can ask of the backend, over either carrier. */
export const contract = {
  activity: activityContract,
  app: appContract,
  changes: changesContract,
  cleanup: cleanupContract,
  builds: buildsContract,
  containers: containersContract,
  engine: engineContract,
  hostFiles: hostFilesContract,
  images: imagesContract,
  live: liveContract,
  queries: queriesContract,
  registries: registriesContract,
  presets: presetsContract,
  resources: resourcesContract,
  settings: settingsContract,
  terminals: terminalsContract,
}
