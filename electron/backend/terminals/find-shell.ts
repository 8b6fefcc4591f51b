import { AppError } from '#shared/errors'
import type { Engine } from '../engine/engine'
import { runExec } from './exec'

/** Shells in the order of preference. */
export const shells = ['bash', 'ash', 'sh'] as const

/** A path, as busybox also names the programs that it holds itself and that no exec would find. */
const script = `for s in ${shells.join(' ')}; do case $(command -v $s 2>/dev/null) in /*) echo "shell=$s"; exit;; esac; done`

/**
 * The first of bash, ash and sh that a container has. Where there is `sh`, one exec asks it for all three;
 * else the others are tried by themselves (an image may have bash alone).
 * @throws AppError `no-shell` naming those that were tried
 */
export async function findShell(engine: Engine, containerId: string, user?: string): Promise<string> {
  const run = (...command: string[]) => runExec(engine, { containerId, command, ...(user ? { user } : {}) })
  const asked = await run('sh', '-c', script)
  const found = /shell=(\w+)/.exec(asked.output)?.[1]
  if (asked.exitCode === 0 && found) return found
  for (const shell of shells) {
    if ((await run(shell, '-c', ':')).exitCode === 0) return shell
  }
  throw new AppError({ code: 'no-shell', message: `none of ${shells.join(', ')} is in the container` })
}
