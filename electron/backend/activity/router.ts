import type { ActivityChange } from '#shared/contract/activity'
import { procedures } from '../procedures'
import { watch } from '../watch'
import type { ActivityLog } from './activity-log'
import type { CommandRuns } from './command-runs'

/** Running commands, and what was run. */
export function activityRouter(runs: CommandRuns, log: ActivityLog) {
  return {
    run: procedures.activity.run.handler(({ input }) => runs.run(input.id, input.command, input.isFollowed)),
    output: procedures.activity.output.handler(({ input, signal }) => runs.output(input.id, signal)),
    cancel: procedures.activity.cancel.handler(({ input }) => {
      runs.cancel(input.id)
      return {}
    }),
    undo: procedures.activity.undo.handler(({ input }) => runs.undo(input.id)),
    recoveryTold: procedures.activity.recoveryTold.handler(({ input }) => {
      const entry = log.get(input.id)
      if (entry?.recovery) log.put({ ...entry, recovery: { ...entry.recovery, isTold: true } })
      return {}
    }),
    watch: procedures.activity.watch.handler(({ signal }) =>
      watch<ActivityChange>(
        () => ({ type: 'snapshot', entries: log.entries }),
        log.changes,
        signal,
        keepNewestOfEntry,
      ),
    ),
    clear: procedures.activity.clear.handler(() => {
      log.clear()
      return {}
    }),
  }
}

/** Of two waiting changes of the same entry only the newer matters. */
function keepNewestOfEntry(queued: ActivityChange, next: ActivityChange): ActivityChange[] {
  const isSame = queued.type === 'entry' && next.type === 'entry' && queued.entry.id === next.entry.id
  return isSame ? [next] : [queued, next]
}
