import { refusedFor } from '../refusal'
import { textCodec } from '../run/codec'
import { defineQuery, oneContainer } from './define-query'

const tail = textCodec(/^(?:all|-1|\d{1,9})$/)
/** A span before now, a date, a moment, or seconds since 1970. */
export const time = textCodec(
  /^(?:(?:\d+(?:\.\d+)?(?:ms|s|m|h))+|\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?|\d{1,12}(?:\.\d{1,9})?)$/,
)

/** `docker logs`: GET /containers/{id}/logs */
export const logsQuery = defineQuery({
  kind: 'query.logs',
  spellings: [['logs'], ['container', 'logs']],
  flags: [
    { long: 'follow', short: 'f', takes: 'nothing', field: 'follow' },
    { long: 'timestamps', short: 't', takes: 'nothing', field: 'timestamps' },
    { long: 'tail', short: 'n', takes: 'value', codec: tail, field: 'tail' },
    { long: 'since', takes: 'value', codec: time, field: 'since' },
    { long: 'until', takes: 'value', codec: time, field: 'until' },
  ],
  refusedFlags: refusedFor('log-details', 'details'),
  operands: [oneContainer],
})
