import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type LineError, readTyped } from '#shared/commands/complete/read-typed'
import { type LinePart, splitCommands } from '#shared/commands/complete/split-commands'
import { foldersNow } from '../../commands/folders'
import { problemWords } from '../../commands/problem-words'
import classes from './ScriptField.module.css'

/** A command that cannot be carried out, and what is wrong with it. */
export interface ScriptProblem {
  readonly part: LinePart
  readonly error: LineError
}

/** The field for several commands, one on each line: read before the first is run, then run in order. */
export function ScriptField(props: {
  text: string
  /** What came up while they were run. */
  problem: ScriptProblem | null
  isBusy: boolean
  onChange: (text: string) => void
  onRun: (parts: readonly LinePart[]) => void
}) {
  const { t } = useTranslation('bar')
  const parts = splitCommands(props.text)
  const problems = parts.flatMap((part): ScriptProblem[] => {
    const typed = readTyped(part.text, foldersNow())
    return typed.type === 'error' ? [{ part, error: typed.error }] : []
  })
  const told = problems.length > 0 || !props.problem ? problems : [props.problem]
  const isReady = parts.length > 0 && problems.length === 0 && !props.isBusy
  const lineOf = ({ part, error }: ScriptProblem): number =>
    props.text.slice(0, part.start + error.at).split('\n').length
  return (
    <div className={classes.root}>
      <textarea
        data-autofocus
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the field that had the focus
        autoFocus
        aria-label={t('fields')}
        className={classes.field}
        spellCheck={false}
        rows={Math.min(12, props.text.split('\n').length + 1)}
        value={props.text}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          if (isReady) props.onRun(parts)
        }}
      />
      <div role="status">
        <ul className={classes.problems}>
          {told.map((problem) => (
            <li key={problem.part.start}>
              {t('line', { line: lineOf(problem) })}: {problemWords(problem.error, t)}
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.foot}>
        <span>{isReady && t('readyLines', { count: parts.length })}</span>
        <Button
          size="compact-md"
          disabled={!isReady}
          loading={props.isBusy}
          onClick={() => props.onRun(parts)}
        >
          {t('run')}
        </Button>
      </div>
    </div>
  )
}
