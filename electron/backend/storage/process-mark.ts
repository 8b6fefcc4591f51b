import { readFileSync } from 'node:fs'

/** A process of this machine, as it is told from a later one that has the same number. */
export interface ProcessMark {
  readonly pid: number
  /** When it began, in the kernel's own count; null where only Linux would tell. */
  readonly began: string | null
}

/** The mark of this process. */
export function ownMark(): ProcessMark {
  return { pid: process.pid, began: beganOf(process.pid) }
}

/** Whether the process still runs; `within` milliseconds it is believed to where its number is all that is known. */
export function isAlive({ pid, began }: ProcessMark, seenAt: number, within: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return began === null ? Date.now() - seenAt < within : began === beganOf(pid)
}

/** Field 22 of /proc/{pid}/stat; the name before it may hold spaces and brackets. */
function beganOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
