import { readdirSync, readFileSync } from 'node:fs'

/** Resident memory of the largest renderer process below this one, in bytes. */
export function rendererMemory(): number {
  let largest = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const isRenderer = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
      if (!isRenderer || !isBelow(Number(pid), process.pid)) continue
      const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
      largest = Math.max(largest, pages * 4096)
    } catch {
      // It ended meanwhile.
    }
  }
  return largest
}

function isBelow(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === ancestor) return true
    const stat = readFileSync(`/proc/${at}/stat`, 'utf8')
    at = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  }
  return false
}
