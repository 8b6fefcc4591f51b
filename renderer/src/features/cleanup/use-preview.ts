import { useEffect, useState } from 'react'
import type { AppErrorData } from '#shared/errors'
import type { Prune } from '../../commands/cleanup-store'
import { useLiveStore } from '../../live/live-store'
import { rpc } from '../../rpc/client'
import { toAppError } from '../../rpc/to-app-error'

/** What the clean-up would take. */
export type Preview = Awaited<ReturnType<typeof rpc.cleanup.preview>>

/** Milliseconds after a change in the lists until the engine is asked again; each time it measures its disk. */
const settle = 1_000

/** What the clean-up would take now: asked again when something changes. Null while it is asked for the first time. */
export function usePreview(command: Prune): { preview: Preview | null; failure: AppErrorData | null } {
  const [answer, setAnswer] = useState<{ preview: Preview | null; failure: AppErrorData | null; of: string }>(
    {
      preview: null,
      failure: null,
      of: '',
    },
  )
  const containers = useLiveStore((state) => state.containers)
  const images = useLiveStore((state) => state.images)
  const volumes = useLiveStore((state) => state.volumes)
  const networks = useLiveStore((state) => state.networks)
  const key = JSON.stringify(command)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of any list is a reason to ask again
  useEffect(() => {
    const controller = new AbortController()
    const ask = (): void => {
      rpc.cleanup.preview({ command: JSON.parse(key) }, { signal: controller.signal }).then(
        (preview) => setAnswer({ preview, failure: null, of: key }),
        (error) => {
          if (!controller.signal.aborted)
            setAnswer({ preview: null, failure: toAppError(error).data, of: key })
        },
      )
    }
    const timer = setTimeout(ask, answer.of === key ? settle : 0)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [key, containers, images, volumes, networks])
  return answer.of === key ? answer : { preview: null, failure: null }
}
