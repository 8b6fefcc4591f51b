import type { TerminalTab } from './terminal-tabs'

/**
 * What stands on each tab: its program, with a number where several run the same. Null: the container's main
 * process.
 */
export function tabNames(tabs: readonly TerminalTab[]): (string | null)[] {
  const programs = tabs.map(({ session }) => session.command[0]?.split('/').at(-1) ?? null)
  return programs.map((program, place) => {
    if (program === null || programs.filter((other) => other === program).length === 1) return program
    const number = programs.slice(0, place + 1).filter((other) => other === program).length
    return `${program} ${number}`
  })
}
