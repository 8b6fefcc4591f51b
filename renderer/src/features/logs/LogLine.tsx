import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { Settings } from '#shared/contract/settings'
import { cssColour, readableColour } from '../../format/ansi/colour'
import { parseStyledText } from '../../format/ansi/sgr'
import { formatLogTime } from './format-log-time'
import classes from './LogLine.module.css'
import { LogRuleLine } from './LogRuleLine'
import { type DrawnSpan, markSpans } from './mark-spans'
import type { LogRow } from './protocol'

/** What one row is drawn with. */
export interface LogLineProps {
  readonly row: LogRow
  readonly timestamps: Settings['logs']['timestamps']
  readonly scheme: 'light' | 'dark'
  /** Name of its container, where there are several. */
  readonly sourceName: string | null
  /** The match that was found last. */
  readonly isFound: boolean
  /** The whole line, where a person asked for it. */
  readonly whole: string | null
  readonly onWhole: (row: number) => void
  /** In the namespace `logs`; handed in, as looking it up for each of many rows takes longer than drawing them. */
  readonly t: TFunction<'logs'>
}

/** One line of a log. Its text is text: never markup, never a link. */
export const LogLine = memo(function LogLine(props: LogLineProps) {
  const { row, scheme, sourceName, whole, t } = props
  if (row.rule) return <LogRuleLine rule={row.rule} row={row.row} sourceName={sourceName} />
  const text = (whole ?? row.text).replace(/\r$/, '')
  const spans = markSpans(parseStyledText(text), row.ranges)
  return (
    <div
      className={classes.row}
      data-row={row.row}
      data-stream={row.isError ? 'stderr' : 'stdout'}
      data-found={props.isFound || undefined}
    >
      <span className={classes.gutter} data-source={sourceName === null ? undefined : row.source % 8}>
        {sourceName !== null && (
          <span className={classes.source} title={sourceName}>
            {sourceName}
          </span>
        )}
        {props.timestamps !== 'off' && (
          <time className={classes.time}>{formatLogTime(row.time, props.timestamps)}</time>
        )}
        <span className={classes.mark} title={row.isError ? t('stderr') : undefined}>
          {row.isError ? 'err' : ''}
        </span>
      </span>
      <span className={classes.text}>
        {spans.map((span, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never change places.
          <Span key={index} span={span} scheme={scheme} />
        ))}
        {row.isCut && whole === null && (
          <button type="button" className={classes.more} onClick={() => props.onWhole(row.row)}>
            {t('showAll', { size: Math.ceil(row.size / 1024).toLocaleString() })}
          </button>
        )}
        {'\n'}
      </span>
    </div>
  )
})

function Span({ span, scheme }: { span: DrawnSpan; scheme: 'light' | 'dark' }) {
  const { style, text, isMatch } = span
  const foreground = style.isInverse ? style.background : style.foreground
  const background = style.isInverse ? (style.foreground ?? inverseGround[scheme]) : style.background
  const colour =
    foreground !== null || background !== null
      ? cssColour(readableColour(foreground ?? inverseText[scheme], scheme, background))
      : undefined
  const content =
    colour || style.isBold || style.isDim || style.isItalic || style.isUnderlined || style.isStruck ? (
      <span
        className={classes.styled}
        data-bold={style.isBold || undefined}
        data-dim={style.isDim || undefined}
        data-italic={style.isItalic || undefined}
        data-line={lineOf(style.isUnderlined, style.isStruck)}
        // On the ground of a match, its own colours would not be readable.
        style={
          isMatch
            ? undefined
            : { color: colour, backgroundColor: background === null ? undefined : cssColour(background) }
        }
      >
        {text}
      </span>
    ) : (
      text
    )
  return isMatch ? <mark className={classes.match}>{content}</mark> : content
}

const inverseGround = { light: 0x3b4048, dark: 0xc3c9d2 } as const
const inverseText = { light: 0x17202c, dark: 0xe6eaf0 } as const

function lineOf(isUnderlined: boolean, isStruck: boolean): string | undefined {
  if (isUnderlined) return isStruck ? 'both' : 'under'
  return isStruck ? 'through' : undefined
}
