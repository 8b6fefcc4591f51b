import { useEffect, useState } from 'react'
import { formatDuration } from '../../format/time'

/** How long something took, or takes by now; epoch ms. */
export function BuildDuration({ startedAt, endedAt }: { startedAt: number | null; endedAt: number | null }) {
  const isRunning = startedAt !== null && endedAt === null
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [isRunning])
  if (startedAt === null) return null
  return formatDuration((endedAt ?? now) - startedAt)
}
