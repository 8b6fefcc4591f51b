import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BuildStep } from '#shared/domain/build/build-step'
import { AnsiText } from '../../components/ansi/AnsiText'
import { CopyButton } from '../../components/CopyButton'
import classes from './StepList.module.css'

/** Lines that are drawn unless all are asked for. */
const fewLines = 400

/** What a step printed. Follows the end while the step runs, unless the person scrolled away from it. */
export function StepLog({ step, log }: { step: BuildStep; log: string }) {
  const { t } = useTranslation('builds')
  const [isWhole, setIsWhole] = useState(false)
  const box = useRef<HTMLPreElement>(null)
  const isAtEnd = useRef(true)
  const lines = useMemo(() => {
    const all = log.split('\n')
    if (all.at(-1) === '') all.pop()
    return all
  }, [log])
  const first = isWhole ? 0 : Math.max(0, lines.length - fewLines)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every piece of the log
  useLayoutEffect(() => {
    const element = box.current
    if (element && isAtEnd.current && step.state === 'running') element.scrollTop = element.scrollHeight
  }, [log])
  return (
    <div className={classes.log}>
      <div className={classes.copy}>
        <CopyButton text={log} label={t('copyLog')} />
      </div>
      <pre
        ref={box}
        role="log"
        aria-live="off"
        className={classes.lines}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        tabIndex={0}
        aria-label={t('logOf', { step: step.text })}
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          isAtEnd.current = scrollHeight - scrollTop - clientHeight < 24
        }}
      >
        {step.logCut > 0 && <div className={classes.cut}>{t('logCut')}</div>}
        {first > 0 && (
          <button type="button" className={classes.all} onClick={() => setIsWhole(true)}>
            {t('showAll', { count: lines.length })}
          </button>
        )}
        {lines.slice(first).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never change places
          <div key={first + index}>
            <AnsiText line={line} />
            {'\n'}
          </div>
        ))}
        {step.error !== null && <div className={classes.error}>{step.error}</div>}
      </pre>
    </div>
  )
}
