import type { Before } from './before'

/**
 * The commands that bring containers back that were ended: those that ran are started, those that were paused are
 * paused again. One that the engine removes when it ends is gone.
 */
export function startAgain(
  targets: readonly string[],
  containers: Before['containers'],
): { kind: string; targets: string[] }[] {
  const inState = (...states: readonly string[]): string[] =>
    targets.filter((target) => {
      const container = containers.get(target)
      return container !== undefined && !container.isAutoRemoved && states.includes(container.state)
    })
  const ended = inState('running', 'restarting', 'paused')
  const paused = inState('paused')
  return [
    ...(ended.length > 0 ? [{ kind: 'container.start', targets: ended }] : []),
    ...(paused.length > 0 ? [{ kind: 'container.pause', targets: paused }] : []),
  ]
}
