import type { Recovery } from '#shared/contract/recovery'
import { AppError } from '#shared/errors'
import type { EngineWork } from '../../activity/executor'
import { hasReached, type JournalEntry } from './journal-entry'
import { look, lookByName, type Seen } from './look'
import { planRecovery } from './plan-recovery'
import { restoreOld } from './restore-old'
import { type SettleTimes, settle } from './settle'
import { remove, rename, start } from './steps'

/** What became of it, and the docker lines of what was done for it. */
export interface Recovered {
  readonly recovery: Recovery
  readonly did: readonly string[]
}

/**
 * Brings a recreate that was cut off to an end: the new container stays where it has shown that it does, else the old
 * one comes back. Undefined where this engine knows nothing of it and is not the one it was on. It can be done again.
 * @throws AppError where the engine is lost meanwhile
 */
export async function recover(
  entry: JournalEntry,
  settling: SettleTimes,
  work: EngineWork,
): Promise<Recovered | undefined> {
  const did: string[] = []
  const { old: was } = entry
  const told = (outcome: Recovery['outcome'], more: Partial<Recovery> = {}): Recovered => ({
    recovery: { name: was.name, outcome, ...more, isTold: false },
    did,
  })
  const made = await look(entry.newId ?? entry.nameBefore, work)
  const old = await quiet(entry, work)
  const { id, address } = work.engine.facts
  if (!old && !made && (id !== entry.engine.id || address !== entry.engine.address)) return undefined

  const holder = await lookByName(old ? was.name : entry.name, work)
  const isNameTaken = holder !== null && holder.id !== old?.id && holder.id !== made?.id
  const oldName = old && old.name !== was.name ? { oldName: old.name } : {}
  const bringBack = async (): Promise<Recovered> => {
    if (made) {
      await remove(made.id, { force: true, v: true }, work)
      did.push(`docker rm -fv ${made.name}`)
    }
    const isUntouched = !hasReached(entry, 'stopping')
    const state = !was.isRunning || isUntouched ? null : was.isPaused ? 'paused' : 'running'
    await restoreOld({ id: was.id, name: was.name, state }, work, did)
    const isUnchanged = did.every((line) => line.startsWith('docker rm '))
    return told(isUnchanged ? 'unchanged' : 'brought-back')
  }

  const plan = planRecovery(entry, { old, made, isNameTaken, now: Date.now() })
  try {
    switch (plan.type) {
      case 'leave':
        return told('left', { reason: plan.reason, ...oldName })
      case 'bring-back':
        return await bringBack()
      case 'try':
        try {
          await settle(made?.id ?? '', settling, work)
        } catch (error) {
          if (isLost(error)) throw error
          return await bringBack()
        }
        break
      case 'go-on':
        if (made) await goOn(made, entry, settling, work, did)
        break
      case 'finish':
        break
    }
    return told('finished', old ? await removeOld(old, work, did) : {})
  } catch (error) {
    if (isLost(error)) throw error
    const now = await look(was.id, work)
    const where = now && now.name !== was.name ? { oldName: now.name } : {}
    return told('failed', { ...where, message: wordsOf(error) })
  }
}

/** The old one, once no stop of the earlier process can end it any more, and the engine has removed it where it does. */
async function quiet({ old, stage, at }: JournalEntry, work: EngineWork): Promise<Seen | null> {
  for (;;) {
    const seen = await look(old.id, work)
    const isStopping = stage === 'stopping' && seen?.isRunning && Date.now() - at < old.stopsWithin
    const isLeaving = old.isAutoRemoved && seen !== null && !seen.isRunning && Date.now() - at < 60_000
    if (!isStopping && !isLeaving) return seen
    await new Promise((resolve) => setTimeout(resolve, 200))
    work.signal.throwIfAborted()
  }
}

async function goOn(
  made: Seen,
  { name }: JournalEntry,
  settling: SettleTimes,
  work: EngineWork,
  did: string[],
): Promise<void> {
  if (made.name !== name) {
    await rename(made.id, name, work)
    did.push(`docker rename ${made.name} ${name}`)
  }
  if (made.isRunning) return
  await start(made.id, work)
  did.push(`docker start ${name}`)
  await settle(made.id, settling, work)
}

/** That it could not be removed is told, and no failure. */
async function removeOld({ id, name }: Seen, work: EngineWork, did: string[]): Promise<Partial<Recovery>> {
  try {
    await remove(id, { force: false, v: false }, work)
    did.push(`docker rm ${name}`)
    return {}
  } catch (error) {
    if (isLost(error)) throw error
    return { reason: 'old-kept', oldName: name, message: wordsOf(error) }
  }
}

/** Whether the engine is gone: then it has to be tried again when it is back. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof AppError)) return error instanceof DOMException
  return ['engine-unreachable', 'connection-lost', 'timeout', 'cancelled'].includes(error.code)
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
