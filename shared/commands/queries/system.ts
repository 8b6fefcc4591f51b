import { refusedFor } from '../refusal'
import { defineQuery, filterFlag, formatFlag } from './define-query'
import { time } from './logs'

const format = { ...formatFlag, short: 'f' }

/** `docker version`: GET /version */
export const versionQuery = defineQuery({
  kind: 'query.version',
  spellings: [['version']],
  flags: [format],
  refusedFlags: refusedFor('retired', 'kubeconfig'),
  operands: [],
})

/** `docker --version`: one line about the client */
export const ownVersionQuery = defineQuery({
  kind: 'query.ownVersion',
  spellings: [['--version'], ['-v']],
  flags: [],
  operands: [],
})

/** `docker info`: GET /info */
export const infoQuery = defineQuery({
  kind: 'query.info',
  spellings: [['info'], ['system', 'info']],
  flags: [format],
  operands: [],
})

/** `docker system df`: GET /system/df */
export const diskUseQuery = defineQuery({
  kind: 'query.diskUse',
  spellings: [['system', 'df']],
  flags: [formatFlag, { long: 'verbose', short: 'v', takes: 'nothing', field: 'verbose' }],
  operands: [],
})

/** `docker events`: GET /events */
export const eventsQuery = defineQuery({
  kind: 'query.events',
  spellings: [['events'], ['system', 'events']],
  flags: [
    filterFlag,
    formatFlag,
    { long: 'since', takes: 'value', codec: time, field: 'since' },
    { long: 'until', takes: 'value', codec: time, field: 'until' },
  ],
  filterKeys: [
    'container',
    'daemon',
    'event',
    'image',
    'label',
    'network',
    'plugin',
    'scope',
    'type',
    'volume',
  ],
  operands: [],
})
