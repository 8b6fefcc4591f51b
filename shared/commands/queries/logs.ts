import { defineQuery, oneContainer } from './define-query'

/** `docker logs`: GET /containers/{id}/logs */
export const logsQuery = defineQuery({
  kind: 'query.logs',
  spellings: [['logs'], ['container', 'logs']],
  flags: [
    { long: 'follow', short: 'f', takes: 'nothing', field: 'follow' },
    { long: 'timestamps', short: 't', takes: 'nothing', field: 'timestamps' },
    { long: 'tail', short: 'n', takes: 'text', field: 'tail' },
    { long: 'since', takes: 'text', field: 'since' },
    { long: 'until', takes: 'text', field: 'until' },
  ],
  refusedFlags: [{ long: 'details' }],
  operands: [oneContainer],
})
