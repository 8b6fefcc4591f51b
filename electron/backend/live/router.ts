import { procedures } from '../procedures'
import type { LiveLists } from './live-lists'

const never = new AbortController().signal

/** The live lists, for as long as the reader reads. */
export function liveRouter(lists: LiveLists) {
  return {
    watch: procedures.live.watch.handler(async function* ({ signal }) {
      yield* lists.watch(signal ?? never)
    }),
  }
}
