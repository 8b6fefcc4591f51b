import { useEffect, useState } from 'react'
import type { HostFolder } from '#shared/contract/host-files'
import type { AppError } from '#shared/errors'
import { rpc } from '../../rpc/client'
import { toAppError } from '../../rpc/to-app-error'

/** What is known of a folder. */
export interface HostFolderReading {
  readonly folder: HostFolder | null
  readonly error: AppError | null
}

const nothing: HostFolderReading = { folder: null, error: null }

/** Milliseconds without a keystroke before a folder is read. */
const pause = 120

/** What a folder of the backend's machine holds; null: none is wanted. Another path drops the answer at once. */
export function useHostFolder(path: string | null): HostFolderReading {
  const [held, setHeld] = useState<{ path: string | null; reading: HostFolderReading }>({
    path: null,
    reading: nothing,
  })
  useEffect(() => {
    if (path === null) return
    const reading = new AbortController()
    const timer = setTimeout(() => {
      rpc.hostFiles.list({ path }, { signal: reading.signal }).then(
        (folder) => setHeld({ path, reading: { folder, error: null } }),
        (error: unknown) => {
          if (!reading.signal.aborted) setHeld({ path, reading: { folder: null, error: toAppError(error) } })
        },
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      reading.abort()
    }
  }, [path])
  return held.path === path ? held.reading : nothing
}
