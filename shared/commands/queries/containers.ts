import { defineQuery, filterFlag, formatFlag, noTruncFlag, oneContainer, quietFlag } from './define-query'

/** `docker ps`: GET /containers/json */
export const containersQuery = defineQuery({
  kind: 'query.containers',
  spellings: [['ps'], ['container', 'ls'], ['container', 'ps'], ['container', 'list']],
  flags: [
    { long: 'all', short: 'a', takes: 'nothing', field: 'all' },
    filterFlag,
    formatFlag,
    { long: 'last', short: 'n', takes: 'number', field: 'last' },
    { long: 'latest', short: 'l', takes: 'nothing', field: 'latest' },
    noTruncFlag,
    quietFlag,
    { long: 'size', short: 's', takes: 'nothing', field: 'size' },
  ],
  filterKeys: [
    'name',
    'status',
    'id',
    'label',
    'ancestor',
    'network',
    'volume',
    'health',
    'exited',
    'publish',
    'expose',
    'before',
    'since',
    'is-task',
    'isolation',
  ],
  operands: [],
})

/** `docker top`: GET /containers/{id}/top */
export const topQuery = defineQuery({
  kind: 'query.top',
  spellings: [['top'], ['container', 'top']],
  flags: [],
  hasFlagsFirst: true,
  operands: [oneContainer, { field: 'words', names: 'word', isMany: true, isOptional: true }],
})

/** `docker diff`: GET /containers/{id}/changes */
export const diffQuery = defineQuery({
  kind: 'query.diff',
  spellings: [['diff'], ['container', 'diff']],
  flags: [],
  operands: [oneContainer],
})

/** `docker stats`: GET /containers/{id}/stats */
export const statsQuery = defineQuery({
  kind: 'query.stats',
  spellings: [['stats'], ['container', 'stats']],
  flags: [
    { long: 'all', short: 'a', takes: 'nothing', field: 'all' },
    formatFlag,
    { long: 'no-stream', takes: 'nothing', field: 'noStream' },
    noTruncFlag,
  ],
  operands: [{ field: 'targets', names: 'container', isMany: true, isOptional: true }],
})

/** `docker port`: from GET /containers/{id}/json */
export const portQuery = defineQuery({
  kind: 'query.port',
  spellings: [['port'], ['container', 'port']],
  flags: [],
  operands: [oneContainer, { field: 'words', names: 'word', isMany: false, isOptional: true }],
})
