import { Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AnswerView } from '../../commands/AnswerView'
import { type LineResult, useBarStore } from '../../commands/bar-store'
import { runLine } from '../../commands/run-line'
import { SignInButton } from '../../commands/SignInButton'
import { CopyButton } from '../../components/CopyButton'
import { EngineWords } from '../../components/EngineWords'
import { errorSentences } from '../../components/error-sentences'
import { ProgressLine } from '../../components/ProgressLine'
import { useActivityEntry } from '../../live/activity-store'
import bar from './bar-line.module.css'
import { EnvironmentNote } from './EnvironmentNote'
import { ForegroundNote } from './ForegroundNote'
import classes from './ResultList.module.css'

const looks = {
  running: { icon: null, word: 'bar:state.running' },
  done: { icon: IconCircleCheck, word: 'bar:state.done' },
  failed: { icon: IconAlertTriangle, word: 'bar:state.failed' },
  cancelled: { icon: IconCircleX, word: 'bar:state.cancelled' },
} as const

/** What became of the lines that were run, the newest first. */
export function ResultList({ onGo }: { onGo: (place: string) => void }) {
  const { t } = useTranslation('bar')
  const results = useBarStore((state) => state.results)
  return (
    <div role="log" aria-label={t('results')} className={classes.root} hidden={results.length === 0}>
      {results.toReversed().map((result) => (
        <ResultItem key={result.id} result={result} onGo={onGo} />
      ))}
    </div>
  )
}

/** How a container in the foreground ended; what Ctrl+C did not end runs on. */
function ExitCode({ code }: { code: number | null }) {
  const { t } = useTranslation('bar')
  return code === null ? t('exit.runsOn') : t('exit.code', { code })
}

function ResultItem(props: { result: LineResult; onGo: (place: string) => void }) {
  const { id, line, state, details, failures, registry, answer, stop, interrupt, exitCode } = props.result
  const end = stop && answer ? stop : interrupt
  const { t } = useTranslation('bar')
  const progress = useActivityEntry(state === 'running' ? id : null)?.progress
  const { icon: Icon, word } = looks[state]
  return (
    <div className={classes.item} data-state={state}>
      <div className={classes.head}>
        {Icon ? <Icon aria-hidden className={classes.icon} /> : <Loader size={14} aria-hidden />}
        <code className={`${bar.line} ${classes.line}`}>{line}</code>
        {answer && answer.text !== '' && <CopyButton text={answer.text} label={t('answer.copy')} />}
        {end ? (
          <Button size="compact-xs" variant="default" onClick={end}>
            {t('answer.stop')}
          </Button>
        ) : (
          <span className={bar.state}>
            {exitCode === undefined ? answer ? '' : t(word) : <ExitCode code={exitCode} />}
          </span>
        )}
      </div>
      {progress && <ProgressLine current={progress.current} total={progress.total} label={line} words="" />}
      {answer && <AnswerView answer={answer} onGo={props.onGo} />}
      <ForegroundNote result={props.result} />
      <EnvironmentNote taken={props.result.fromEnvironment} />
      {details.length > 0 && <pre className={classes.details}>{details.join('\n')}</pre>}
      {failures.map(({ name, error }) => (
        <div key={name} className={classes.failure}>
          <bdi className={classes.name}>{name}</bdi> {t(errorSentences[error.code])}
          <EngineWords words={error.message} />
          <SignInButton error={error} registry={registry} onSignedIn={() => void runLine(line)} />
        </div>
      ))}
    </div>
  )
}
