import { useTranslation } from 'react-i18next'
import { formatLogTime } from '../logs/format-log-time'
import classes from './AlignedLog.module.css'
import type { AlignedRow, TimedLine } from './aligned-lines'
import { SideHeads } from './SideHeads'

/** Two logs in two columns; rows that are off screen are not drawn. */
export function AlignedLog(props: {
  rows: readonly AlignedRow[]
  isSinceStart: boolean
  nameA: string
  nameB: string
}) {
  const { t } = useTranslation('compare')
  if (props.rows.length === 0) return <p className={classes.none}>{t('logs.none')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={classes.scroller} aria-label={t('view.logs')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr className={classes.head}>
            <th scope="col">{t('logs.time')}</th>
            <SideHeads nameA={props.nameA} nameB={props.nameB} />
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never move
            <tr key={index} className={classes.row}>
              <td className={classes.time}>{timeWords(row.at, props.isSinceStart)}</td>
              <Cell line={row.left} />
              <Cell line={row.right} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ line }: { line: TimedLine | null }) {
  return (
    <td className={classes.line} data-error={line?.isError || undefined}>
      {line?.text}
    </td>
  )
}

function timeWords(at: number, isSinceStart: boolean): string {
  if (isSinceStart) return `${at < 0 ? '-' : '+'}${(Math.abs(at) / 1000).toFixed(3)} s`
  const seconds = Math.floor(at / 1000)
  return formatLogTime({ seconds, nanos: (at - seconds * 1000) * 1e6 }, 'local').slice(5)
}
