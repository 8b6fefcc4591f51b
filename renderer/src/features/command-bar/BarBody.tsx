import { type KeyboardEvent, useId, useState } from 'react'
import type { LineError, Typed } from '#shared/commands/complete/read-typed'
import { type LinePart, splitCommands } from '#shared/commands/complete/split-commands'
import { closeBar, useBarStore } from '../../commands/bar-store'
import { goTo } from '../../commands/go-to'
import { runLines } from '../../commands/run-line'
import { BarFoot } from './BarFoot'
import type { BarOption } from './bar-options'
import { DockedFrame } from './DockedFrame'
import { LineField } from './LineField'
import { OptionList } from './OptionList'
import { ResultList } from './ResultList'
import { ScriptField, type ScriptProblem } from './ScriptField'
import type { PageChoice } from './search-things'
import { useBarLine } from './use-bar-line'
import { useLineQueue } from './use-line-queue'
import { WaitingList } from './WaitingList'

/** The field, what fits to it, and what became of the lines before. */
export function BarBody(props: { pages: readonly PageChoice[]; isDocked?: boolean }) {
  const line = useBarLine(props.pages)
  const listId = useId()
  const hasResults = useBarStore(({ results }) => results.length > 0)
  const isOpen = useBarStore((state) => state.isOpen)
  const [script, setScript] = useState<string | null>(null)
  const [scriptProblem, setScriptProblem] = useState<ScriptProblem | null>(null)
  const [failed, setFailed] = useState<{ readonly text: string; readonly error: LineError } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const queue = useLineQueue()
  // Enter on a line that is not complete says what is missing.
  const problem = line.problem ?? (failed?.text === line.text ? failed.error : null)

  const run = async (parts: readonly LinePart[], onDone: () => void): Promise<void> => {
    setIsBusy(true)
    setScriptProblem(null)
    const end = await runLines(parts)
    if (end.type === 'done') onDone()
    if (end.type === 'error' && script !== null) setScriptProblem(end)
    if (end.type === 'error' && script === null)
      setFailed({ text: line.text, error: { ...end.error, at: end.error.at + end.part.start } })
    await queue.runAll()
    setIsBusy(false)
  }
  const pick = (option: BarOption): void => {
    if (option.does === 'complete') line.take(option)
    else {
      line.change('', 0)
      closeBar()
      goTo(option.hit.path)
    }
  }
  const onEnter = (): void => {
    const option = line.options[line.active]
    if (option) pick(option)
    else if (isBusy && canWait(line.typed)) {
      queue.add(line.text)
      line.change('', 0)
    } else if (line.typed?.type === 'error') setFailed({ text: line.text, error: line.typed.error })
    else if (line.typed)
      void run(splitCommands(line.text), () => {
        // What was typed meanwhile stays.
        if (line.field.current?.value === line.text) line.change('', 0)
      })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const option = line.options[Math.max(0, line.active)]
    if (event.key === 'ArrowDown') line.step(1)
    else if (event.key === 'ArrowUp') line.step(-1)
    else if (event.key === 'Enter') onEnter()
    else if (event.key === 'Tab' && !event.shiftKey && option?.does === 'complete' && line.text !== '')
      line.take(option)
    else return
    event.preventDefault()
  }

  const hasList = isOpen && script === null && line.options.length > 0 && !(line.text === '' && hasResults)
  const field =
    script === null ? (
      <LineField {...{ line, listId, hasList, problem, onKeyDown }} onScript={setScript} />
    ) : (
      <ScriptField
        text={script}
        problem={scriptProblem}
        isBusy={isBusy}
        onChange={(text) => {
          setScript(text)
          setScriptProblem(null)
        }}
        onRun={(parts) => void run(parts, () => setScript(null))}
      />
    )
  const rest = (
    <>
      {hasList && <OptionList id={listId} options={line.options} active={line.active} onPick={pick} />}
      <ResultList
        onGo={(place) => {
          closeBar()
          goTo(place)
        }}
      />
      <WaitingList {...queue} />
      {script === null && (
        <BarFoot
          isReady={line.typed !== null && line.typed.type !== 'error'}
          isWithSudo={/^\s*sudo\s/.test(line.text)}
        />
      )}
    </>
  )
  return props.isDocked ? (
    <DockedFrame field={field} rest={rest} fieldRef={line.field} />
  ) : (
    <>
      {field}
      {rest}
    </>
  )
}

/** Whether a line can be run later: it is right, or names what the line that runs may be making. */
function canWait(typed: Typed | null): boolean {
  return typed !== null && (typed.type !== 'error' || typed.error.code === 'unknown-name')
}
