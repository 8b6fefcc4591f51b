import { IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineError } from '#shared/commands/complete/read-typed'
import { withoutRootPrompts } from '#shared/commands/complete/root-prompt'
import { joinLines, splitCommands } from '#shared/commands/complete/split-commands'
import { problemWords } from '../../commands/problem-words'
import classes from './LineField.module.css'
import { optionId } from './OptionList'
import type { BarLine } from './use-bar-line'

/** The field for one line, and under its character what is wrong with it. */
export function LineField(props: {
  line: BarLine
  listId: string
  /** Whether its list is shown. */
  hasList: boolean
  problem: LineError | null
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  /** Several commands were pasted. */
  onScript: (text: string) => void
}) {
  const { t } = useTranslation('bar')
  const { line, listId, hasList, problem } = props
  const [scrolled, setScrolled] = useState(0)
  const problemId = `${listId}-problem`
  return (
    <div className={classes.root}>
      <div className={classes.row}>
        <IconChevronRight aria-hidden className={classes.prompt} />
        <input
          ref={line.field}
          data-autofocus
          role="combobox"
          aria-label={t('field')}
          aria-autocomplete="list"
          aria-expanded={hasList}
          aria-controls={hasList ? listId : undefined}
          aria-activedescendant={hasList && line.active >= 0 ? optionId(listId, line.active) : undefined}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          className={classes.field}
          placeholder={t('placeholder')}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          value={line.text}
          onChange={({ currentTarget }) =>
            line.change(currentTarget.value, currentTarget.selectionStart ?? currentTarget.value.length)
          }
          onSelect={({ currentTarget }) => line.moveCaret(currentTarget.selectionStart ?? 0)}
          onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollLeft)}
          onKeyDown={props.onKeyDown}
          onPaste={(event) => {
            const copied = event.clipboardData.getData('text')
            const pasted = withoutRootPrompts(copied)
            if (pasted === copied && !/[\r\n]/.test(pasted)) return
            event.preventDefault()
            const { value, selectionStart, selectionEnd } = event.currentTarget
            const start = selectionStart ?? value.length
            const parts = splitCommands(pasted)
            const joined = joinLines(parts.length === 1 ? (parts[0]?.text ?? '') : pasted)
            const before = value.slice(0, start) + joined
            if (joined.includes('\n')) props.onScript(`${value.slice(0, start)}\n${pasted}`.trim())
            else line.change(before + value.slice(selectionEnd ?? start), before.length)
          }}
        />
      </div>
      {problem && (
        <div className={classes.problem}>
          <div className={classes.pointer} aria-hidden>
            <span style={{ transform: `translateX(${-scrolled}px)` }}>
              <span className={classes.before}>{line.text.slice(0, problem.at)}</span>^
            </span>
          </div>
          <div id={problemId} role="status" className={classes.words}>
            {problemWords(problem, t)}
          </div>
        </div>
      )}
    </div>
  )
}
