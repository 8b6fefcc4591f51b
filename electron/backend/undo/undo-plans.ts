import { type Command, commandSchema } from '#shared/commands/index'
import { inverseOf } from '#shared/commands/inverse-of'
import { withoutSecrets } from '#shared/commands/run/secrets'
import { commandLine, type NameOf } from '#shared/commands/write-line'
import type { ActivityEntry } from '#shared/contract/activity'
import type { Recording } from './record-before'

/** How many commands can be taken back at the same time; older ones no longer can. */
const most = 50

/**
 * What would take back what was run, by the id of its entry. In memory alone: a container that is made again needs
 * the values of its variables, and those do not go to the disk.
 */
export class UndoPlans {
  readonly #plans = new Map<string, readonly Command[]>()

  /** Keeps what takes the command back and answers it as the entry shows it; undefined where nothing does. */
  keep(
    entry: ActivityEntry,
    command: Command,
    { before, recreations }: Recording,
    nameOf: NameOf,
  ): ActivityEntry['undo'] {
    const done = entry.results
      .filter(({ outcome, details }) => outcome === 'done' && !details.some(isDeletedImage))
      // What was followed to its end has stopped already.
      .filter(({ exitCode }) => exitCode === undefined)
      .map(({ target }) => target)
    if (done.length === 0) return undefined
    const recreated = done.flatMap((target) => recreations.get(target) ?? [])
    const commands = recreated.length > 0 ? recreated : inverseOf(narrowed(command, done), before)
    if (commands.length === 0) return undefined
    this.#plans.set(entry.id, commands)
    const [oldest] = this.#plans.keys()
    if (this.#plans.size > most && oldest !== undefined) this.#plans.delete(oldest)
    return {
      type: recreated.length > 0 ? 'recreate' : 'inverse',
      lines: commands.map((each) => commandLine(withoutSecrets(each), renamed(command, nameOf))),
    }
  }

  /** Takes the commands out; undefined where there are none (any more). */
  take(id: string): readonly Command[] | undefined {
    const commands = this.#plans.get(id)
    this.#plans.delete(id)
    return commands
  }

  /** Whether the entry could still be taken back. */
  has(id: string): boolean {
    return this.#plans.has(id)
  }

  clear(): void {
    this.#plans.clear()
  }
}

/** A line of the engine that tells more than that a name is gone. */
function isDeletedImage(line: string): boolean {
  return line.startsWith('Deleted: sha256:')
}

/** The live list may not know the new name yet. */
function renamed(command: Command, nameOf: NameOf): NameOf {
  if (command.kind !== 'container.rename') return nameOf
  return (target) => (target === command.target ? command.name : nameOf(target))
}

/** The command on those targets alone on which it did something. */
function narrowed(command: Command, done: readonly string[]): Command {
  return 'targets' in command ? commandSchema.parse({ ...command, targets: done }) : command
}
