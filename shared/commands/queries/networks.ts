import { defineQuery, filterFlag, formatFlag, noTruncFlag, quietFlag } from './define-query'

/** `docker network ls`: GET /networks */
export const networksQuery = defineQuery({
  kind: 'query.networks',
  spellings: [
    ['network', 'ls'],
    ['network', 'list'],
  ],
  flags: [filterFlag, formatFlag, noTruncFlag, quietFlag],
  filterKeys: ['name', 'id', 'driver', 'label', 'scope', 'type', 'dangling'],
  operands: [],
})
