import { defineQuery, filterFlag, formatFlag, noTruncFlag } from './define-query'

/** `docker search`: GET /images/search, answered by the search page, or in text where that is asked for. */
export const searchQuery = defineQuery({
  kind: 'query.search',
  spellings: [['search']],
  flags: [{ long: 'limit', takes: 'number', field: 'limit' }, filterFlag, formatFlag, noTruncFlag],
  filterKeys: ['stars', 'is-official', 'is-automated'],
  operands: [{ field: 'words', names: 'word', isMany: false }],
})
