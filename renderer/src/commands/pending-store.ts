import { create } from 'zustand'
import type { Command, CommandKind } from '#shared/commands/index'
import { registryName, registryServer } from '#shared/domain/registry-server'

/** An action under way on one target. */
export interface Pending {
  readonly kind: CommandKind
  /** Id of the run, for cancelling and progress. */
  readonly runId: string
}

/** Actions under way, by target as the command names it. */
const usePendingStore = create<{ readonly byTarget: ReadonlyMap<string, Pending> }>(() => ({
  byTarget: new Map(),
}))

/** The action under way on a target, or undefined. */
export function usePending(target: string): Pending | undefined {
  return usePendingStore((state) => state.byTarget.get(target))
}

/** What a command acts on: its targets, its one target, or the name it makes or fetches. */
export function targetsOf(command: Command): readonly string[] {
  if (command.kind === 'image.build') return command.tags ?? [command.context]
  if ('targets' in command) return command.targets
  if ('target' in command) return [command.target]
  if (command.kind === 'image.save') return command.images
  if (command.kind === 'image.load') return [command.input]
  if (command.kind === 'image.import') return [command.source]
  if (command.kind === 'container.copy') return [command.source]
  if ('reference' in command) return [command.reference]
  if (command.kind === 'registry.login' || command.kind === 'registry.logout')
    return [registryName(registryServer(command.server))]
  return 'name' in command && command.name !== undefined ? [command.name] : []
}

/** Whether a command only looks on or works beside its targets, for as long as it takes: meanwhile others may act on them. */
export function leavesTargetsFree(command: Command): boolean {
  if (command.kind === 'container.start') return command.attach === true || command.interactive === true
  return command.kind === 'container.wait' || command.kind === 'container.exec'
}

/** Marks the targets of a command as busy; the returned function takes that back. */
export function markPending(command: Command, runId: string): () => void {
  const pending: Pending = { kind: command.kind, runId }
  const targets = leavesTargetsFree(command) ? [] : targetsOf(command)
  usePendingStore.setState(({ byTarget }) => {
    const next = new Map(byTarget)
    for (const target of targets) next.set(target, pending)
    return { byTarget: next }
  })
  return () =>
    usePendingStore.setState(({ byTarget }) => {
      const next = new Map(byTarget)
      for (const target of targets) if (next.get(target) === pending) next.delete(target)
      return { byTarget: next }
    })
}
