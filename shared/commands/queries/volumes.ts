import { refusedFor } from '../refusal'
import { defineQuery, filterFlag, formatFlag, quietFlag } from './define-query'

/** `docker volume ls`: GET /volumes */
export const volumesQuery = defineQuery({
  kind: 'query.volumes',
  spellings: [
    ['volume', 'ls'],
    ['volume', 'list'],
  ],
  flags: [filterFlag, formatFlag, quietFlag],
  refusedFlags: refusedFor('swarm', 'cluster'),
  filterKeys: ['name', 'driver', 'label', 'dangling'],
  operands: [],
})
