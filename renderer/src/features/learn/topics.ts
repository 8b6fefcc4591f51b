import type { Topic } from './topic'
import { cleanupTopic } from './topics/cleanup'
import { commitTopic } from './topics/commit'
import { containersTopic } from './topics/containers'
import { dockerfileTopic } from './topics/dockerfile'
import { imagesTopic } from './topics/images'
import { layersTopic } from './topics/layers'
import { lifeTopic } from './topics/life'
import { logsTopic } from './topics/logs'
import { networksTopic } from './topics/networks'
import { portsTopic } from './topics/ports'
import { registryTopic } from './topics/registry'
import { runTopic } from './topics/run'
import { terminalTopic } from './topics/terminal'
import { volumesTopic } from './topics/volumes'

/** Every topic, in the order in which they build on each other. */
export const topics: readonly Topic[] = [
  containersTopic,
  imagesTopic,
  runTopic,
  portsTopic,
  volumesTopic,
  lifeTopic,
  terminalTopic,
  logsTopic,
  dockerfileTopic,
  commitTopic,
  layersTopic,
  registryTopic,
  networksTopic,
  cleanupTopic,
]
