import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { wishToAttach } from '../../commands/attach-wishes'
import { notifyFailure } from '../../commands/notify-failure'
import { runCommand } from '../../commands/run-command'
import { showNotice } from '../../commands/show-notice'
import { askedRegistry } from '../../commands/sign-in-offer'
import { useLiveStore } from '../../live/live-store'
import { toAppError } from '../../rpc/to-app-error'

/** Why it did not work, and the container that was made all the same. */
export interface RunFailure {
  readonly error: AppError
  readonly containerId: string | null
  /** That was asked for the image; undefined where none was. */
  readonly registry: string | undefined
}

type Submitted = CommandOf<'container.run' | 'container.create' | 'container.update' | 'container.recreate'>

/**
 * Hands the command over and goes on to the container: its terminal for `-it`, else its logs; to its page where it was
 * only created. `onDone` before that. What fails is answered as `failure`, or told in a notice once the dialog is closed.
 * @param reopen opens the dialog again, to try once more
 */
export function useRunSubmit(reopen: () => void, onDone: () => void) {
  const [runId, setRunId] = useState<string | null>(null)
  const [failure, setFailure] = useState<RunFailure | null>(null)
  const [, navigate] = useLocation()
  const isOpen = useRef(true)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])

  const fail = (command: Submitted, told: Omit<RunFailure, 'registry'>): void => {
    const next = { ...told, registry: askedRegistry(command) }
    setFailure(next)
    if (isOpen.current) return
    notifyFailure({
      kind: command.kind,
      registry: next.registry,
      failures: [{ name: nameOf(command), error: next.error.data }],
      retry: reopen,
    })
  }

  const submit = async (command: Submitted): Promise<void> => {
    const id = crypto.randomUUID()
    setRunId(id)
    setFailure(null)
    try {
      const { results } = await runCommand(command, { runId: id, isQuiet: true })
      const [result] = results
      const details = result?.details ?? []
      if (command.kind === 'container.update' && result?.outcome === 'done') {
        for (const message of details) tellWarning(message)
        if (isOpen.current) onDone()
        return
      }
      const [containerId = null, ...warnings] = details
      if (result?.outcome === 'done' && containerId !== null) {
        for (const message of warnings) tellWarning(message)
        if (!isOpen.current) return
        await whenListed(containerId, isStarted(command))
        if (!isOpen.current) return
        onDone()
        navigate(placeOf(command, containerId))
      } else if (result?.outcome !== 'cancelled') {
        fail(command, {
          error: new AppError(result?.error ?? { code: 'app-failed', message: '' }),
          containerId: command.kind === 'container.recreate' ? null : containerId,
        })
      }
    } catch (error) {
      fail(command, { error: toAppError(error), containerId: null })
    } finally {
      setRunId(null)
    }
  }
  return { runId, failure, submit: (command: Submitted) => void submit(command) }
}

function nameOf(command: Submitted): string {
  if (command.kind === 'container.update') return command.targets.join(', ')
  return command.name ?? command.image
}

function isStarted(command: Submitted): boolean {
  return command.kind === 'container.run' || (command.kind === 'container.recreate' && command.start === true)
}

function placeOf(command: Submitted, id: string): string {
  if (command.kind !== 'container.run') return `/containers/${id}`
  if (!command.interactive || !command.tty || command.detach) return `/containers/${id}/logs`
  wishToAttach(id)
  return `/containers/${id}/terminal`
}

function tellWarning(message: string): void {
  showNotice({
    color: 'yellow',
    message,
    autoClose: 15_000,
  })
}

/** Until the live list has the container, and has it started where it was; two seconds at most. */
function whenListed(id: string, isStarted: boolean): Promise<void> {
  const isListed = (): boolean => {
    const row = useLiveStore.getState().containers.get(id)
    return row !== undefined && (!isStarted || row.state !== 'created')
  }
  return new Promise((resolve) => {
    if (isListed()) return resolve()
    const finish = (): void => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(finish, 2000)
    const stop = useLiveStore.subscribe(() => isListed() && finish())
  })
}
