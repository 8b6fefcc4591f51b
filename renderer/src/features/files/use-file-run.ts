import { useState } from 'react'
import type { Command } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'
import { AppError } from '#shared/errors'
import { askToReplace } from '../../commands/ask-to-replace'
import { runCommand } from '../../commands/run-command'
import { useActivityEntry } from '../../live/activity-store'
import { toAppError } from '../../rpc/to-app-error'

/** A command that a dialog runs: where it is, and what came of it. */
export interface FileRun<C extends Command> {
  /** Runs it; asks before it replaces files of this computer. */
  readonly run: (command: C) => Promise<void>
  readonly state: 'idle' | 'running' | 'done' | 'cancelled'
  readonly entry: ActivityEntry | undefined
  readonly error: AppError | null
}

/** Follows one command at a time, from the press of a button to its end. */
export function useFileRun<C extends Command>(): FileRun<C> {
  const [runId, setRunId] = useState<string | null>(null)
  const [state, setState] = useState<FileRun<C>['state']>('idle')
  const [ended, setEnded] = useState<ActivityEntry>()
  const [error, setError] = useState<AppError | null>(null)
  const followed = useActivityEntry(runId)

  async function run(command: C): Promise<void> {
    const id = crypto.randomUUID()
    setRunId(id)
    setState('running')
    setError(null)
    setEnded(undefined)
    try {
      const entry = await runCommand(command, { runId: id, isQuiet: true })
      const replacing = await askToReplace(command, entry)
      if (replacing) return await run(replacing)
      const failure = entry.results.find((result) => result.error !== undefined)?.error
      setEnded(entry)
      setError(failure ? new AppError(failure) : null)
      setState(entry.state === 'done' || entry.state === 'cancelled' ? entry.state : 'idle')
    } catch (failure) {
      setError(toAppError(failure))
      setState('idle')
    }
  }
  return { run, state, entry: ended ?? followed, error }
}
