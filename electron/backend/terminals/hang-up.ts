import { AppError } from '#shared/errors'
import type { Engine } from '../engine/engine'
import { runExec } from './exec'

/** Name of the variable by which an exec's process is found again among those of its container. */
export const markName = 'TERM_SESSION_ID'

/**
 * Finds the process that carries the mark and was put into the container from outside (its parent is not in
 * sight, hence 0), and signals all of its terminal session; stopped jobs are woken to get the signal.
 * Shell builtins only: not every image has kill, grep or cat. A process that left the session (nohup'd with
 * setsid, a tmux server) goes on, as it would when a window is closed.
 */
const script = `
mark=$1 signal=$2
has_mark() {
  while IFS= read -r text || [ -n "$text" ]; do
    case "$text" in *"$mark"*) return 0 ;; esac
  done 2>/dev/null <"/proc/$1/environ"
  return 1
}
fields() { read -r line 2>/dev/null <"/proc/$1/stat" || return 1; line=\${line##*) }; set -- $line; parent=$2 session=$4; }
for directory in /proc/[0-9]*; do
  pid=\${directory#/proc/}
  fields $pid && [ "$parent" = 0 ] && [ "$pid" != $$ ] && has_mark $pid && leader=$session
done
[ -n "$leader" ] || exit 3
for directory in /proc/[0-9]*; do
  pid=\${directory#/proc/}
  fields $pid && [ "$session" = "$leader" ] && { kill -$signal $pid; kill -CONT $pid; } 2>/dev/null
done
exit 0
`

/** Where to look for the process, and as whom: only its own user may read its environment. */
export interface MarkedProcess {
  readonly containerId: string
  readonly user: string | undefined
  /** Value of {@link markName} in its environment. */
  readonly mark: string
}

/**
 * Sends a signal to an exec's process and its terminal session. The engine has no call for this, and closing
 * the connection to a process with a terminal leaves it running; so a second exec does it.
 * @throws AppError `no-shell` where the container has no `sh` or the process was not found by it; or as the
 * engine refuses
 */
export async function signalMarked(
  engine: Engine,
  { containerId, user, mark }: MarkedProcess,
  signal: 'HUP' | 'KILL',
): Promise<void> {
  const command = ['sh', '-c', script, 'sh', `${markName}=${mark}`, signal]
  const { exitCode } = await runExec(engine, { containerId, command, ...(user ? { user } : {}) })
  if (exitCode !== 0) throw new AppError({ code: 'no-shell', message: 'no shell to send the signal with' })
}
