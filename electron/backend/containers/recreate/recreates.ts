import type { RecreateJournal } from './recreate-journal'
import type { SettleTimes } from './settle'

/** What containers are made again with. */
export interface Recreates {
  readonly journal: RecreateJournal
  readonly settling: SettleTimes
}
