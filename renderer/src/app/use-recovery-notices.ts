import { useEffect, useRef } from 'react'
import type { ActivityEntry } from '#shared/contract/activity'
import { loadPatiently } from '../components/lazy/load-patiently'
import { loadTexts } from '../i18n/late-texts'
import { useActivityStore } from '../live/activity-store'

/** Tells the person what became of containers that were being made again when Gantry ended, once for each. */
export function useRecoveryNotices(): void {
  const { entries } = useActivityStore()
  const told = useRef(new Map<string, boolean>())
  useEffect(() => {
    for (const entry of entries) {
      const isTold = entry.recovery?.isTold
      if (isTold === undefined || told.current.get(entry.id) === isTold) continue
      const wasShown = told.current.has(entry.id)
      told.current.set(entry.id, isTold)
      if (!isTold || wasShown) void tell(entry)
    }
  }, [entries])
}

async function tell(entry: ActivityEntry): Promise<void> {
  const [{ notifyRecovery, hideRecovery }] = await Promise.all([
    loadPatiently(() => import('../commands/notify-recovery')),
    loadTexts('recovery'),
  ])
  if (!entry.recovery || entry.recovery.isTold) hideRecovery(entry.id)
  else notifyRecovery(entry, entry.recovery)
}
