import type { QueryKind } from '#shared/commands/queries/query-specs'
import type { Answerer } from './answerer'
import { answerDiff } from './changes'
import { answerContainers } from './containers'
import { answerContexts, answerInspectContext, answerShowContext } from './contexts'
import { answerDiskUse } from './disk-use'
import { answerEvents } from './events'
import { answerHistory } from './history'
import { answerImages } from './images'
import { answerInfo } from './info'
import { answerInspect } from './inspect'
import { answerNetworks } from './networks'
import { answerPort, answerTop } from './processes'
import { answerSearch } from './search'
import { answerStats } from './stats'
import { answerOwnVersion, answerVersion } from './version'
import { answerVolumes } from './volumes'

/** How queries are answered in text; those that are missing are answered by a page alone. */
export const answerers: { readonly [Kind in QueryKind]?: Answerer } = {
  'query.containers': answerContainers,
  'query.images': answerImages,
  'query.history': answerHistory,
  'query.volumes': answerVolumes,
  'query.networks': answerNetworks,
  'query.inspect': answerInspect,
  'query.inspectContainer': answerInspect,
  'query.inspectImage': answerInspect,
  'query.inspectVolume': answerInspect,
  'query.inspectNetwork': answerInspect,
  'query.diff': answerDiff,
  'query.top': answerTop,
  'query.stats': answerStats,
  'query.port': answerPort,
  'query.version': answerVersion,
  'query.ownVersion': answerOwnVersion,
  'query.info': answerInfo,
  'query.diskUse': answerDiskUse,
  'query.events': answerEvents,
  'query.contexts': answerContexts,
  'query.showContext': answerShowContext,
  'query.inspectContext': answerInspectContext,
  'query.search': answerSearch,
}
