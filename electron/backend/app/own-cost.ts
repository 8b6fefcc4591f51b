/** Measures what this process costs; the CPU share is that of the time since it was last asked. */
export class OwnCost {
  #usage = process.cpuUsage()
  #at = performance.now()

  /** `cpu` in percent of one core, `memory` in bytes resident, `uptime` in seconds. */
  measure(): { cpu: number; memory: number; uptime: number } {
    const usage = process.cpuUsage(this.#usage)
    const elapsed = performance.now() - this.#at
    this.#usage = process.cpuUsage()
    this.#at = performance.now()
    const busy = (usage.user + usage.system) / 1000
    return {
      cpu: elapsed > 0 ? (busy / elapsed) * 100 : 0,
      memory: process.memoryUsage.rss(),
      uptime: process.uptime(),
    }
  }
}
