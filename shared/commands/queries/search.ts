import { defineQuery, filterFlag, noTruncFlag } from './define-query'

/** `docker search`: GET /images/search, answered by the search page. */
export const searchQuery = defineQuery({
  kind: 'query.search',
  spellings: [['search']],
  flags: [{ long: 'limit', takes: 'number', field: 'limit' }, filterFlag, noTruncFlag],
  refusedFlags: [{ long: 'format' }],
  filterKeys: ['stars', 'is-official', 'is-automated'],
  operands: [{ field: 'words', names: 'word', isMany: false }],
})
