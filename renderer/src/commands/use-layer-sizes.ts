import { useEffect, useState } from 'react'
import type { Loss } from '#shared/commands/loss'
import { rpc } from '../rpc/client'

/** At most so many sizes are asked for: the engine measures each by walking the disk. */
const most = 200

/** Sizes in bytes of the writable layers among the losses, by container id, as they become known. */
export function useLayerSizes(losses: readonly Loss[]): ReadonlyMap<string, number> {
  const [sizes, setSizes] = useState<ReadonlyMap<string, number>>(new Map())
  const key = losses
    .flatMap((loss) => (loss.type === 'writable-layer' ? [loss.sizeOf] : []))
    .slice(0, most)
    .join()
  useEffect(() => {
    if (key === '') return
    const controller = new AbortController()
    rpc.containers.sizes({ ids: key.split(',') }, { signal: controller.signal }).then(
      (found) => setSizes(new Map(found.map(({ id, size }) => [id, size]))),
      () => {
        // The list stands without sizes.
      },
    )
    return () => controller.abort()
  }, [key])
  return sizes
}
