import { type ReactNode, useState } from 'react'
import type { PickPath } from '#shared/contract/host-files'
import { rpc, runsInDesktop } from '../../rpc/client'
import { HostPathDialog } from './HostPathDialog'

/** What is asked for, and what to do with the answer. */
export interface HostPickRequest {
  readonly kind: PickPath['kind']
  readonly title: string
  /** Where the dialog opens. */
  readonly path?: string
  /** Name that is proposed for a new file. */
  readonly fileName?: string
  readonly filters?: PickPath['filters']
  /** Whether the app's own dialog begins with the hidden files shown; the system's shows them always. */
  readonly showsHidden?: boolean
  readonly onPick: (path: string) => void
}

/** Asks for a path: `browse` opens the system's own dialog on the desktop, else `dialog`, which has to be drawn. */
export function useHostPick(request: HostPickRequest): {
  readonly browse: () => void
  readonly dialog: ReactNode
} {
  const { kind, title, path = '', fileName = '', filters, showsHidden = false, onPick } = request
  const [isBrowsing, setIsBrowsing] = useState(false)
  const browse = async (): Promise<void> => {
    if (!runsInDesktop()) return setIsBrowsing(true)
    const defaultPath = path || (kind === 'save' ? fileName : '')
    const picked = await rpc.hostFiles
      .pick({ kind, title, defaultPath, ...(filters ? { filters } : {}) })
      // Where the system's dialog cannot be opened, the app's own can.
      .catch(() => ({ outcome: 'unavailable' as const }))
    if (picked.outcome === 'picked') onPick(picked.path)
    if (picked.outcome === 'unavailable') setIsBrowsing(true)
  }
  return {
    browse: () => void browse(),
    dialog: isBrowsing && (
      <HostPathDialog
        kind={kind}
        title={title}
        path={path}
        fileName={fileName}
        showsHidden={showsHidden}
        onClose={() => setIsBrowsing(false)}
        onPick={(picked) => {
          setIsBrowsing(false)
          onPick(picked)
        }}
      />
    ),
  }
}
