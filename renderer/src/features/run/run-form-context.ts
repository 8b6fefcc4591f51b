import { createContext, useContext } from 'react'
import type { FormProblem } from './form/command-of-form'
import type { RunForm, TextField } from './form/run-form'
import type { TakenPort } from './use-taken-ports'

/** The form, to the parts of the dialog that draw and change it. */
export interface RunFormAccess {
  readonly form: RunForm
  readonly change: (change: Partial<RunForm>) => void
  readonly changeText: (field: TextField, text: string) => void
  /** What is wrong with a field, or with one row of it. */
  readonly problemOf: (field: string, row?: string) => FormProblem | undefined
  /** The words for it, to show at the field. */
  readonly errorOf: (field: string, row?: string) => string | undefined
  /** The form of a container that exists: whether somebody attaches is decided elsewhere. */
  readonly isEdited: boolean
  readonly takenPorts: ReadonlyMap<string, TakenPort>
}

/** What {@link useRunFormAccess} reads; null outside of the run dialog. */
export const RunFormContext = createContext<RunFormAccess | null>(null)

/** The form around this part. @throws Error outside of the run dialog */
export function useRunFormAccess(): RunFormAccess {
  const access = useContext(RunFormContext)
  if (!access) throw new Error('There is no run form here')
  return access
}
