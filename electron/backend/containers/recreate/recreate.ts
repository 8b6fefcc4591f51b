import { nameBefore } from '#shared/commands/container-recreate'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor, type TargetOutcome } from '../../activity/executor'
import { PartlyDone } from '../../activity/partly-done'
import { makeContainer, pullIfAsked } from '../make-container'
import { bringBack, type Stage } from './bring-back'
import { type OldContainer, readOld } from './old-container'
import { settle } from './settle'
import { remove, rename, start, stop } from './steps'

type Command = CommandOf<'container.recreate'>

/**
 * Makes a container again with other options. Until the new one has started and stays up, the old one is only stopped
 * and named `aside`; whatever fails before, a cancel too, removes the new one and brings the old one back. Details:
 * the new id, then warnings.
 */
export const recreateContainer: Executor<Command> = {
  targets: ({ target }) => [target],
  run: async (target, command, execution) => {
    const old = await readOld(target, execution)
    if (old.isRunning && !command.start) {
      throw new AppError({ code: 'conflict', message: `${old.name} was started in the meantime.` })
    }
    // The old one runs on meanwhile.
    await pullIfAsked(command, execution)
    return replace(old, command, execution)
  },
}

async function replace(old: OldContainer, command: Command, execution: Execution): Promise<TargetOutcome> {
  // A step that is cut off may be carried out all the same: each is waited for, and a cancel counts between them.
  const uncut: Execution = { ...execution, signal: new AbortController().signal }
  const stage: Stage = { made: null, isStopped: false, isRenamed: false }
  const warnings: string[] = []
  try {
    const made = await make(command, uncut)
    stage.made = made.id
    warnings.push(...made.warnings)
    tellStep(1, execution)
    if (command.start && old.isRunning) {
      stage.isStopped = true
      await stop(old, uncut)
    }
    tellStep(2, execution)
    if (!(old.likeIt && stage.isStopped)) {
      await rename(old.id, command.aside, uncut)
      stage.isRenamed = true
    }
    await rename(made.id, command.name, uncut)
    tellStep(3, execution)
    if (command.start) {
      await start(made.id, uncut)
      tellStep(4, execution)
      await settle(made.id, execution)
    }
  } catch (error) {
    await bringBack(old, stage, uncut).catch((reason: unknown) => {
      throw notBack(error, reason, stage.isRenamed ? command.aside : old.name)
    })
    throw error
  }
  // The new one is there to stay: that the old one could not be removed is told, and no failure.
  if (stage.isRenamed) {
    await remove(old.id, { force: false, v: false }, uncut).catch((reason: unknown) => {
      warnings.push(`${command.aside}: ${reason instanceof Error ? reason.message : String(reason)}`)
    })
  }
  return done(stage.made ?? '', ...warnings)
}

function make(command: Command, execution: Execution) {
  const {
    kind: _kind,
    target: _target,
    aside: _aside,
    isOldRemoved: _gone,
    start: _start,
    ...options
  } = command
  return makeContainer(
    { ...options, kind: 'container.run', name: nameBefore(command.name), pull: 'never' },
    execution,
  )
}

const stepCount = 5

/** Tells how far it is. @throws the reason of a cancel */
function tellStep(current: number, { signal, progress }: Execution): void {
  signal.throwIfAborted()
  progress({ current, total: stepCount, unit: 'items', parts: [] })
}

/** The first failure, with what hindered the way back: the person has to know where the old container is. */
function notBack(error: unknown, reason: unknown, name: string): AppError {
  const words = (each: unknown): string => (each instanceof Error ? each.message : String(each))
  const data = error instanceof AppError ? error.data : { code: 'app-failed' as const, message: words(error) }
  const message = `${data.message}\nThe old container is kept as ${name}, and could not be brought back: ${words(reason)}`
  return new PartlyDone(new AppError({ ...data, message }, { cause: error }), [`kept: ${name}`])
}
