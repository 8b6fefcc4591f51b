import { refusedFor } from '../refusal'
import { defineQuery, filterFlag, formatFlag, noTruncFlag, quietFlag } from './define-query'

/** `docker history`: GET /images/{name}/history */
export const historyQuery = defineQuery({
  kind: 'query.history',
  spellings: [['history'], ['image', 'history']],
  flags: [
    { long: 'human', short: 'H', takes: 'nothing', field: 'human', keepsFalse: true },
    noTruncFlag,
    quietFlag,
    formatFlag,
  ],
  refusedFlags: refusedFor('platform', 'platform'),
  operands: [{ field: 'targets', names: 'image', isMany: false }],
})

/** `docker images`: GET /images/json */
export const imagesQuery = defineQuery({
  kind: 'query.images',
  spellings: [['images'], ['image', 'ls'], ['image', 'list']],
  flags: [
    { long: 'all', short: 'a', takes: 'nothing', field: 'all' },
    { long: 'digests', takes: 'nothing', field: 'digests' },
    filterFlag,
    formatFlag,
    noTruncFlag,
    quietFlag,
  ],
  refusedFlags: refusedFor('experimental', 'tree'),
  filterKeys: ['reference', 'dangling', 'label', 'before', 'since'],
  operands: [{ field: 'words', names: 'image', isMany: false, isOptional: true, mayBeAbsent: true }],
})
