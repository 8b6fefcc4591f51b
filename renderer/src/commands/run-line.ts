import type { ShellWord } from '#shared/commands/complete/read-shell-word'
import type { LineError, Typed } from '#shared/commands/complete/read-typed'
import { readAndResolve } from '#shared/commands/complete/resolve-typed'
import { type LinePart, splitCommands } from '#shared/commands/complete/split-commands'
import type { Command } from '#shared/commands/index'
import type { Query } from '#shared/commands/queries/read-query'
import { isForeground } from '#shared/commands/run/foreground'
import { withoutSecrets } from '#shared/commands/run/secrets'
import { commandLine } from '#shared/commands/write-line'
import type { ActivityEntry } from '#shared/contract/activity'
import { useLiveStore } from '../live/live-store'
import { changeSettings, useSettingsStore } from '../live/settings-store'
import { rpc } from '../rpc/client'
import { toAppError } from '../rpc/to-app-error'
import { answerQuery } from './answer-query'
import { replacingCommand } from './ask-to-replace'
import {
  clearResults,
  closeBar,
  type LineResult,
  openBar,
  rememberLine,
  showResult,
  useBarStore,
} from './bar-store'
import { cancelRun } from './cancel-run'
import { confirmLosses } from './confirm-losses'
import { followOutput } from './follow-output'
import { goTo } from './go-to'
import { nameOf } from './name-of'
import { namesInUse } from './names-in-use'
import { notifyFailure } from './notify-failure'
import { targetsOf } from './pending-store'
import { queryPlace } from './query-places'
import { runCommand, startCommand } from './run-command'
import { askedRegistry } from './sign-in-offer'
import { openSignIn } from './sign-in-store'
import { openTerminalTab } from './terminal-opener'
import { terminalWish } from './terminal-wish'

/** How a run of lines ended: all were run, one failed or was called off, or one cannot be read. */
export type RunEnd =
  | { readonly type: 'done' | 'stopped' }
  | { readonly type: 'error'; readonly error: LineError; readonly part: LinePart }

/** Where a run of lines shows itself. */
export interface LineStage {
  /** Shows a result, and shows it again whenever it changes. */
  readonly showResult: (result: LineResult) => void
  /** Opens the place that answers a query, or where what was started goes on. */
  readonly goTo: (place: string) => void
  /** Whether a failure is seen where results are shown; else a notice tells it. */
  readonly showsFailures: () => boolean
  /** A container in the foreground need not have ended before the next line is taken. */
  readonly goesOn?: boolean
  /** Queries that are answered in text here, even where a page answers them. */
  readonly inText?: ReadonlySet<Query['kind']>
  /** Brings the results into view before an answer comes. */
  readonly reveal?: () => void
}

const bar: LineStage = {
  showResult,
  goTo(place) {
    closeBar()
    goTo(place)
  },
  showsFailures: () => useBarStore.getState().isOpen,
  goesOn: true,
  reveal() {
    if (!useBarStore.getState().isOpen) openBar()
  },
}

/**
 * Runs typed text as the command bar does: asks before something is destroyed, opens the view that answers a query,
 * shows results in the bar where it is open, else failures in a notice; all that on another stage where one is given.
 */
export function runLine(line: string, stage?: LineStage): Promise<RunEnd> {
  return runLines(splitCommands(line), stage)
}

/**
 * Runs lines one after the other; stops at the first that fails, is called off or cannot be read.
 * @param isLater what the first one names may have been made by a line that has just ended
 */
export async function runLines(
  parts: readonly LinePart[],
  stage: LineStage = bar,
  isLater = false,
): Promise<RunEnd> {
  for (const [index, part] of parts.entries()) {
    const typed = await resolveSoon(part.text, isLater || index > 0)
    if (typed.type === 'error') return { type: 'error', error: typed.error, part }
    const line = lineToShow(part.text, typed)
    rememberLine(line)
    if (asksForPassword(typed)) continue
    if (typed.type === 'shell') {
      if (await runShellWord(part.text, typed.word, stage)) continue
      return { type: 'stopped' }
    }
    const isGood =
      typed.type === 'query'
        ? await openView(line, typed.query, stage)
        : await untilTaken(line, typed.command, stage, index === parts.length - 1)
    if (!isGood) return { type: 'stopped' }
  }
  return { type: 'done' }
}

/** The line as it is shown and kept: without a password. */
function lineToShow(line: string, typed: Typed): string {
  const isSecret = typed.type === 'command' && 'password' in typed.command
  return isSecret ? commandLine(withoutSecrets(typed.command)) : line.trim()
}

/** `docker login` without a password: the dialog asks for it. */
function asksForPassword(typed: Typed): boolean {
  if (typed.type !== 'command' || typed.command.kind !== 'registry.login') return false
  const { server = '', username, password } = typed.command
  if (username !== undefined && password !== undefined) return false
  openSignIn({ server, ...(username === undefined ? {} : { username }) })
  return true
}

/** `cd` chooses the working folder; `clear` takes the results away, `exit` closes the bar. */
async function runShellWord(line: string, word: ShellWord, stage: LineStage): Promise<boolean> {
  if (word.name === 'clear') clearResults()
  if (word.name === 'exit') closeBar()
  if (word.name !== 'cd') return true
  const result = startResult(line, stage)
  try {
    const { path, home } = await rpc.hostFiles.list({ path: word.folder })
    await changeSettings({ workingFolder: path === home ? '' : path })
    stage.showResult({ ...result, state: 'done', details: [path] })
    return true
  } catch (error) {
    const { data } = toAppError(error)
    stage.showResult({ ...result, state: 'failed', failures: [{ name: word.folder, error: data }] })
    return false
  }
}

/** Milliseconds that a name may take to arrive in the live lists after the line that made it. */
const patience = 3000

/** Reads a line by the names there are. What an earlier line has made may still be on its way. */
async function resolveSoon(line: string, isLater: boolean): Promise<Typed> {
  const deadline = Date.now() + patience
  for (;;) {
    const typed = readAndResolve(line, namesInUse(useLiveStore.getState()))
    const isMissing = typed.type === 'error' && typed.error.code === 'unknown-name'
    if (!isMissing || !isLater || Date.now() > deadline) return typed
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
  }
}

async function openView(line: string, query: Query, stage: LineStage): Promise<boolean> {
  const isText = stage.inText?.has(query.kind) === true
  const place = isText ? null : queryPlace(query, namesInUse(useLiveStore.getState()))
  if (place === null) {
    stage.reveal?.()
    return answerQuery(query, startResult(line, stage), stage.showResult)
  }
  const wish = terminalWish(query)
  if (wish) {
    const result = startResult(line, stage)
    try {
      await openTerminalTab(wish)
      stage.showResult({ ...result, state: 'done' })
    } catch (error) {
      const { data } = toAppError(error)
      stage.showResult({
        ...result,
        state: 'failed',
        failures: [{ name: nameOf(wish.containerId), error: data }],
      })
      return false
    }
  }
  if (query.options.timestamps) await showTimestamps()
  stage.goTo(place)
  return true
}

/** `logs -t`: the view's own choice, as its menu makes it. */
async function showTimestamps(): Promise<void> {
  const { logs } = useSettingsStore.getState()
  if (logs.timestamps === 'off') await changeSettings({ logs: { ...logs, timestamps: 'local' } })
}

/** Carries it out; a container in the foreground holds nothing up but what was typed behind it. */
function untilTaken(line: string, command: Command, stage: LineStage, isLast: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const isHeld = !(isLast && stage.goesOn)
    void carryOut(line, command, stage, () => {
      if (!isHeld) resolve(true)
    }).then(resolve, reject)
  })
}

async function carryOut(
  line: string,
  command: Command,
  stage: LineStage,
  onStarted: () => void = () => undefined,
): Promise<boolean> {
  const agreed = await confirmLosses(command)
  if (!agreed) return false
  const { command: confirmed, tell } = agreed
  const result = startResult(line, stage)
  const fail = (failures: LineResult['failures'], details: readonly string[] = []): boolean => {
    const registry = askedRegistry(confirmed)
    stage.showResult({ ...result, state: 'failed', failures, details, registry })
    if (!stage.showsFailures())
      notifyFailure({ kind: command.kind, failures, registry, retry: () => startCommand(confirmed) })
    return false
  }
  const names = new Map(targetsOf(confirmed).map((target) => [target, nameOf(target)]))
  // A build tells its steps, and why it failed, on its own page.
  if (confirmed.kind === 'image.build') stage.goTo(`/builds/${result.id}`)
  const interrupt = (): void => cancelRun(result.id)
  let stopFollowing = (): void => undefined
  try {
    const isFollowed = isForeground(confirmed)
    const running = runCommand(confirmed, { runId: result.id, isQuiet: true, isFollowed })
    if (isFollowed)
      stopFollowing = followOutput(result.id, ({ text, containerId }) => {
        if (containerId === null) return
        onStarted()
        const answer = text === '' ? undefined : { text, links: [] }
        stage.showResult({ ...result, interrupt, answer, containerId })
      })
    const entry = await running.finally(() => stopFollowing())
    const replacing = replacingCommand(confirmed, entry)
    if (replacing) return await carryOut(line, replacing, stage)
    tell?.(entry)
    const details = entry.results.flatMap((each) => each.details)
    const fromEnvironment = entry.results.find((each) => each.fromEnvironment)?.fromEnvironment
    const failures = failuresOf(entry, names)
    if (failures.length > 0) return fail(failures, details)
    const isCancelled = entry.state === 'cancelled'
    const { exitCode, containerId } = entry.results[0] ?? {}
    if (exitCode !== undefined) {
      const state = isCancelled ? 'cancelled' : exitCode === 0 ? 'done' : 'failed'
      const answer = { text: details.join('\n'), links: [] }
      stage.showResult({ ...result, state, answer, exitCode, containerId, fromEnvironment })
      return state === 'done'
    }
    stage.showResult({ ...result, state: isCancelled ? 'cancelled' : 'done', details, fromEnvironment })
    if (isCancelled) return false
    await goOn(confirmed, entry, stage)
    return true
  } catch (error) {
    return fail([{ name: [...names.values()].join(', '), error: toAppError(error).data }])
  }
}

/** `run -it` and `start -i` go on to the main process in a terminal, a `run` that waits for input to its log. */
async function goOn(command: Command, entry: ActivityEntry, stage: LineStage): Promise<void> {
  if (command.kind === 'container.start' && command.interactive)
    return openTerminal(command.targets[0] ?? '', stage)
  if (command.kind !== 'container.run' || command.detach) return
  const id = entry.results[0]?.details[0]
  if (id === undefined) return
  const isTerminal = command.interactive === true && command.tty === true
  if (isTerminal) return openTerminal(id, stage)
  stage.goTo(`/containers/${id}/logs`)
}

/** The main process of the container in a terminal. */
async function openTerminal(id: string, stage: LineStage): Promise<void> {
  await openTerminalTab({ containerId: id, mode: 'attach' })
  stage.goTo(`/containers/${id}/terminal`)
}

function failuresOf(entry: ActivityEntry, names: ReadonlyMap<string, string>): LineResult['failures'] {
  return entry.results
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ target, error }) => ({
      name: names.get(target) ?? target,
      error: error ?? { code: 'engine-failed', message: '' },
    }))
}

function startResult(line: string, stage: LineStage): LineResult {
  const result: LineResult = {
    id: crypto.randomUUID(),
    line: line.trim(),
    state: 'running',
    details: [],
    failures: [],
  }
  stage.showResult(result)
  return result
}
