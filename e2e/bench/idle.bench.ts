import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchContext, BenchRow } from './bench'
import { createContainers } from './many-containers'

const containers = 1000
const settle = 10_000
const window = 30_000
/** Kernel ticks of /proc/PID/stat a second; fixed on Linux. */
const ticksPerSecond = 100

/** CPU of server and browser together while 1,000 containers are listed and nothing happens. */
export async function measure({ engine, openApp }: BenchContext): Promise<BenchRow[]> {
  await createContainers(engine, 0, containers)
  const { page, serverPid } = await openApp()
  await page.locator(`[role=grid][aria-rowcount="${containers + 1}"]`).waitFor({ timeout: 60_000 })
  await sleep(settle)
  const before = cpuSeconds(serverPid)
  await sleep(window)
  const after = cpuSeconds(serverPid)
  const share = (of: keyof typeof after): number => ((after[of] - before[of]) / (window / 1000)) * 100
  const value = share('server') + share('browser')
  return [
    {
      what: `idle, ${containers.toLocaleString('en')} containers listed, over ${window / 1000} s, server and page together`,
      against: '-',
      goal: 'under 1% of a core',
      value,
      unit: '% of a core',
      isMet: value < 1,
      detail: { serverPercent: share('server'), browserPercent: share('browser') },
    },
  ]
}

/** CPU time so far of the server, and of all browser processes that descend from this one. */
function cpuSeconds(serverPid: number): { server: number; browser: number } {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`)
      // The name of the program stands in brackets and may hold spaces.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number)
      return stat === ''
        ? []
        : [{ pid: Number(name), parent, seconds: ((user ?? 0) + (system ?? 0)) / ticksPerSecond }]
    })
  const own = new Set([process.pid])
  for (let size = 0; size !== own.size; ) {
    size = own.size
    for (const { pid, parent } of processes) if (parent !== undefined && own.has(parent)) own.add(pid)
  }
  const sum = (isCounted: (pid: number) => boolean): number =>
    processes.filter(({ pid }) => isCounted(pid)).reduce((total, { seconds }) => total + seconds, 0)
  return {
    server: sum((pid) => pid === serverPid),
    browser: sum((pid) => own.has(pid) && /chrom/.test(read(`/proc/${pid}/comm`))),
  }
}

/** Empty where the process is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
