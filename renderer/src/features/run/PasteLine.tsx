import { Button, Group, Textarea } from '@mantine/core'
import { type ClipboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './fields.module.css'
import type { RunForm } from './form/run-form'
import { codeWords } from './problem-words'
import { type LineProblem, readRunLine } from './read-run-line'

/** A docker line that fills the form: at once when it is pasted, at the button's press when it is typed. */
export function PasteLine({ onFill }: { onFill: (form: RunForm) => void }) {
  const { t } = useTranslation('run')
  const [line, setLine] = useState('')
  const problemId = useId()
  const read = readRunLine(line)
  const problem = line.trim() === '' || read.ok ? null : read.problem

  const fill = (form: RunForm): void => {
    setLine('')
    onFill(form)
  }
  const paste = (event: ClipboardEvent): void => {
    const pasted = readRunLine(event.clipboardData.getData('text'))
    if (line !== '' || !pasted.ok) return
    event.preventDefault()
    fill(pasted.form)
  }
  return (
    <>
      <Textarea
        aria-label={t('paste.label')}
        placeholder="docker run -d --name web -p 8080:80 nginx"
        autoFocus
        rows={3}
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
        onPaste={paste}
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={problem ? problemId : undefined}
      />
      {problem && <Problem id={problemId} problem={problem} />}
      <Group>
        <Button
          size="compact-sm"
          disabled={!read.ok}
          onClick={() => {
            if (read.ok) fill(read.form)
          }}
        >
          {t('paste.fill')}
        </Button>
      </Group>
    </>
  )
}

const lineProblems = {
  empty: 'run:paste.empty',
  'shell-syntax': 'run:paste.shellSyntax',
  'open-quote': 'run:problem.openQuote',
  'unknown-command': 'run:paste.otherCommand',
  'unsupported-command': 'run:paste.otherCommand',
  'unknown-flag': 'run:paste.unknownFlag',
  'unsupported-flag': 'run:paste.unsupportedFlag',
  'missing-value': 'run:paste.missingValue',
  'bad-value': 'run:paste.badValue',
  'missing-operand': 'run:paste.missingImage',
  'missing-flag': 'run:paste.otherCommand',
  'too-many-operands': 'run:paste.otherCommand',
  'other-command': 'run:paste.otherCommand',
} as const satisfies Record<LineProblem['code'], string>

function Problem({ id, problem }: { id: string; problem: LineProblem }) {
  const { t } = useTranslation('run')
  const { code, params, before, word, after } = problem
  const { reason, suggestion } = params
  return (
    <div id={id} role="status">
      <div className={classes.problem}>
        {t(lineProblems[code], { ...params })}
        {reason !== undefined && ` ${codeWords(t, reason)}`}
        {suggestion !== undefined && ` ${t('paste.suggestion', { suggestion })}`}
      </div>
      {word !== '' && (
        <code className={classes.pasted}>
          {before}
          <mark>{word}</mark>
          {after}
        </code>
      )}
    </div>
  )
}
