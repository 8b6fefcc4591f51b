import { useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import { rpc } from '../../rpc/client'
import { toAppError } from '../../rpc/to-app-error'

/** A Dockerfile that is edited. */
export interface EditedFile {
  readonly text: string
  /** What is on the disk; null where nothing is. */
  readonly saved: string | null
  readonly version: string | null
  readonly isReading: boolean
  readonly error: AppError | null
  /** It changed on the disk since it was read: what is there now. Nothing is overwritten before a person decides. */
  readonly theirs: { readonly text: string; readonly version: string | null } | null
}

const empty: EditedFile = {
  text: '',
  saved: null,
  version: null,
  isReading: false,
  error: null,
  theirs: null,
}

/** What can be done with it. */
export interface Editing {
  readonly file: EditedFile
  readonly isDirty: boolean
  readonly edit: (text: string) => void
  /** Writes it; answers whether the disk now holds what is shown. */
  readonly save: () => Promise<boolean>
  /** Takes what is on the disk, and drops what was edited. */
  readonly takeTheirs: () => void
  /** Keeps what was edited; the next save overwrites what is on the disk. */
  readonly keepMine: () => void
}

/** Reads and writes the Dockerfile at `path`; null: none is chosen. `initial` is put in where there is none yet. */
export function useDockerfile(path: string | null, initial: string | null): Editing {
  const [file, setFile] = useState<EditedFile>({ ...empty, text: initial ?? '' })
  useEffect(() => {
    if (path === null) return
    const end = new AbortController()
    setFile((before) => ({ ...before, isReading: true, error: null, theirs: null }))
    const wait = setTimeout(() => {
      rpc.builds.readFile({ path }, { signal: end.signal }).then(
        ({ text, version }) => {
          if (end.signal.aborted) return
          setFile((before) => {
            const isEdited = before.text !== (before.saved ?? '') && before.text !== ''
            const isNew = version === null
            const kept = isNew && isEdited ? before.text : (initial ?? '')
            return { ...empty, text: isNew ? kept : (initial ?? text), saved: isNew ? null : text, version }
          })
        },
        (error: unknown) => {
          if (!end.signal.aborted)
            setFile((before) => ({ ...before, isReading: false, error: toAppError(error) }))
        },
      )
    }, 150)
    return () => {
      clearTimeout(wait)
      end.abort()
    }
  }, [path, initial])

  async function save(): Promise<boolean> {
    if (path === null) return false
    const { text, version } = file
    try {
      const written = await rpc.builds.writeFile({ path, text, version })
      setFile((before) => ({ ...before, saved: text, version: written.version, error: null, theirs: null }))
      return true
    } catch (raw) {
      const error = toAppError(raw)
      const theirs = error.code === 'conflict' ? await rpc.builds.readFile({ path }).catch(() => null) : null
      setFile((before) => ({ ...before, error: theirs ? null : error, theirs }))
      return false
    }
  }

  return {
    file,
    isDirty: file.text !== (file.saved ?? ''),
    edit: (text) => setFile((before) => ({ ...before, text })),
    save,
    takeTheirs: () =>
      setFile((before) =>
        before.theirs
          ? { ...empty, text: before.theirs.text, saved: before.theirs.text, version: before.theirs.version }
          : before,
      ),
    keepMine: () =>
      setFile((before) =>
        before.theirs
          ? { ...before, saved: before.theirs.text, version: before.theirs.version, theirs: null }
          : before,
      ),
  }
}
