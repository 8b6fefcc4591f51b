import { randomBytes } from 'node:crypto'
import type { CommandOf } from '#shared/commands/index'
import { withoutSecrets } from '#shared/commands/run/secrets'
import { commandLine } from '#shared/commands/write-line'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor, type TargetOutcome } from '../../activity/executor'
import { PartlyDone } from '../../activity/partly-done'
import { makeContainer, pullIfAsked } from '../make-container'
import { stopDeadline } from '../stop-deadline'
import { bringBack, type Stage } from './bring-back'
import type { JournalEntry } from './journal-entry'
import { type OldContainer, readOld } from './old-container'
import { isLost } from './recover'
import type { OpenEntry } from './recreate-journal'
import { settle } from './settle'
import { remove, rename, start, stop } from './steps'

type Command = CommandOf<'container.recreate'>

/**
 * Makes a container again with other options. Until the new one has started and stays up, the old one is only stopped
 * and named `aside`; whatever fails before, a cancel too, removes the new one and brings the old one back. Each step is
 * written down before it is taken, so that a later process can do the same. Details: the new id, then warnings.
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
    const nameBefore = unlikeAnyOther(command.name)
    const journal = await execution.recreates.journal.open(await begun(old, command, nameBefore, execution))
    return replace(old, command, nameBefore, journal, execution)
  },
}

/** In the docker lines its end is left out: it only tells our own from one that a person has made. */
function unlikeAnyOther(name: string): string {
  return `${name.slice(0, 240)}-new-${randomBytes(4).toString('hex')}`
}

/** Nothing of a stop that was cut off happens after this, in milliseconds. */
const longestStop = 120_000

async function begun(
  old: OldContainer,
  command: Command,
  nameBefore: string,
  execution: Execution,
): Promise<Omit<JournalEntry, 'id' | 'owner' | 'at' | 'newId' | 'stage'>> {
  const { id, address } = execution.engine.facts
  const listed = withoutSecrets(command)
  const line = commandLine(listed, (target) => (target === old.id ? old.name : target))
  const stopsWithin = old.isRunning ? await stopDeadline(old.id, undefined, execution) : 0
  return {
    run: { id: execution.runId, command: listed, line },
    engine: { id, address },
    old: {
      id: old.id,
      name: old.name,
      isRunning: old.isRunning,
      isPaused: old.isPaused,
      isAutoRemoved: old.likeIt !== null,
      stopsWithin: Math.min(stopsWithin, longestStop),
    },
    aside: command.aside,
    name: command.name,
    nameBefore,
  }
}

async function replace(
  old: OldContainer,
  command: Command,
  nameBefore: string,
  journal: OpenEntry,
  execution: Execution,
): Promise<TargetOutcome> {
  // A step that is cut off may be carried out all the same: each is waited for, and a cancel counts between them.
  const uncut: Execution = { ...execution, signal: new AbortController().signal }
  const stage: Stage = { made: null, isStopped: false, isRenamed: false }
  const warnings: string[] = []
  try {
    const made = await make(command, nameBefore, uncut)
    stage.made = made.id
    await journal.note({ newId: made.id, stage: 'stopping' })
    warnings.push(...made.warnings)
    tellStep(1, execution)
    if (command.start && old.isRunning) {
      stage.isStopped = true
      await stop(old, uncut)
    }
    await journal.note({ stage: 'renaming' })
    tellStep(2, execution)
    if (!(old.likeIt && stage.isStopped)) {
      await rename(old.id, command.aside, uncut)
      stage.isRenamed = true
    }
    await journal.note({ stage: 'naming' })
    await rename(made.id, command.name, uncut)
    tellStep(3, execution)
    if (command.start) {
      await journal.note({ stage: 'starting' })
      await start(made.id, uncut)
      await journal.note({ stage: 'settling' })
      tellStep(4, execution)
      await settle(made.id, execution.recreates.settling, execution)
    }
    await journal.note({ stage: 'removing' })
  } catch (error) {
    await bringBack(old, stage, uncut).catch(async (reason: unknown) => {
      // An engine that is gone may come back: then it is done.
      if (isLost(reason)) journal.abandon()
      else await journal.close()
      throw notBack(error, reason, stage.isRenamed ? command.aside : old.name)
    })
    await journal.close()
    throw error
  }
  // The new one is there to stay: that the old one could not be removed is told, and no failure.
  if (stage.isRenamed) {
    await remove(old.id, { force: false, v: false }, uncut).catch((reason: unknown) => {
      warnings.push(`${command.aside}: ${reason instanceof Error ? reason.message : String(reason)}`)
    })
  }
  await journal.close()
  return done(stage.made ?? '', ...warnings)
}

function make(command: Command, name: string, execution: Execution) {
  const {
    kind: _kind,
    target: _target,
    aside: _aside,
    isOldRemoved: _gone,
    start: _start,
    ...options
  } = command
  return makeContainer({ ...options, kind: 'container.run', name, pull: 'never' }, execution)
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
