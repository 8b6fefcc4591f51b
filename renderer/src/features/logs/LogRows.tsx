import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/settings'
import { LogLine } from './LogLine'
import lineClasses from './LogLine.module.css'
import classes from './LogView.module.css'
import type { LogModel, LogPicture } from './log-model'
import type { LogScroll } from './use-log-scroll'

/** The lines of a log as far as they can be seen. */
export function LogRows(props: {
  model: LogModel
  picture: LogPicture
  scroll: LogScroll
  settings: Settings['logs']
  scheme: 'light' | 'dark'
  /** Accessible name. */
  label: string
  /** Names of the containers, where there are several. */
  names: readonly string[] | null
  lineHeight: number
  /** Row of the match found last. */
  found: number | null
}) {
  const { model, picture, scroll, settings, scheme, names, lineHeight } = props
  const { t } = useTranslation('logs')
  const { drawn } = scroll
  const { first = 0, end = 0 } = picture.status ?? {}
  const [wholes, setWholes] = useState<ReadonlyMap<number, string>>(new Map())

  useEffect(() => {
    model.send({ type: 'window', window: drawn })
  }, [model, drawn])
  useEffect(() => {
    model.onLine = (row, text) => setWholes((known) => new Map(known).set(row, text))
  }, [model])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows have other numbers in another epoch.
  useEffect(() => setWholes(new Map()), [picture.epoch])
  const showWhole = useCallback((row: number) => model.send({ type: 'line', row }), [model])

  const from = Math.max(first, drawn.isFollowing ? end - drawn.count : drawn.first)
  const to = Math.min(end, from + drawn.count)
  const rows = []
  for (let number = from; number < to; number++) {
    const row = picture.rows.get(number)
    rows.push(
      row ? (
        <LogLine
          key={number}
          row={row}
          timestamps={settings.timestamps}
          scheme={scheme}
          sourceName={names ? (names[row.source] ?? '') : null}
          isFound={props.found === number}
          whole={wholes.get(number) ?? null}
          onWhole={showWhole}
          t={t}
        />
      ) : (
        <div key={number} className={lineClasses.row} data-row={number} />
      ),
    )
  }
  return (
    <div
      ref={scroll.scroller}
      className={classes.scroller}
      role="log"
      aria-label={props.label}
      aria-live={drawn.isFollowing ? 'polite' : 'off'}
      aria-description={t('keys')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
      tabIndex={0}
      data-line-count={picture.status?.lines ?? 0}
      data-following={drawn.isFollowing}
      data-log-wrap={settings.wrap || undefined}
      style={{ fontSize: settings.fontSize, ['--log-line-height' as string]: `${lineHeight}px` }}
      onScroll={scroll.onScroll}
      onKeyDown={(event) => {
        if (event.key !== 'Home' && event.key !== 'End') return
        // The browser's own way there is animated, and ends wherever rows of other heights come on the way.
        event.preventDefault()
        if (event.key === 'Home') scroll.toStart()
        else scroll.follow()
      }}
    >
      <div ref={scroll.space} className={classes.space}>
        <div ref={scroll.layer} className={classes.layer}>
          {rows}
        </div>
      </div>
    </div>
  )
}
