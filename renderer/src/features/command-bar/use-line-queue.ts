import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineError } from '#shared/commands/complete/read-typed'
import { splitCommands } from '#shared/commands/complete/split-commands'
import { showResult } from '../../commands/bar-store'
import { problemWords } from '../../commands/problem-words'
import { runLines } from '../../commands/run-line'

/** A line that is run when those before it have ended. */
export interface WaitingLine {
  readonly id: string
  readonly text: string
}

/** Lines that were typed while another one ran: they wait, as they do in a terminal. */
export interface LineQueue {
  readonly waiting: readonly WaitingLine[]
  readonly add: (text: string) => void
  readonly drop: (id: string) => void
  /** Runs what waits, in order; whatever becomes of one, the next is run. */
  readonly runAll: () => Promise<void>
}

/** Keeps the lines that wait. */
export function useLineQueue(): LineQueue {
  const { t } = useTranslation('bar')
  const lines = useRef<readonly WaitingLine[]>([])
  const [waiting, setWaiting] = useState<readonly WaitingLine[]>([])
  const change = (next: readonly WaitingLine[]): void => {
    lines.current = next
    setWaiting(next)
  }
  const tellError = ({ id, text }: WaitingLine, error: LineError): void =>
    showResult({ id, line: text, state: 'failed', details: [problemWords(error, t)], failures: [] })
  return {
    waiting,
    add: (text) => change([...lines.current, { id: crypto.randomUUID(), text }]),
    drop: (id) => change(lines.current.filter((line) => line.id !== id)),
    async runAll() {
      for (let [next] = lines.current; next; [next] = lines.current) {
        change(lines.current.slice(1))
        const end = await runLines(splitCommands(next.text), undefined, true)
        if (end.type === 'error') tellError(next, end.error)
      }
    },
  }
}
