import { useEffect, useState } from 'react'
import type { Preset } from '#shared/contract/presets'
import { rpc } from '../../../rpc/client'
import { subscribe } from '../../../rpc/subscribe'

/** All presets, followed while they are shown; null until they are known. */
export function usePresets(): readonly Preset[] | null {
  const [presets, setPresets] = useState<readonly Preset[] | null>(null)
  useEffect(() => subscribe((signal) => rpc.presets.watch(undefined, { signal }), setPresets), [])
  return presets
}
