import { useTranslation } from 'react-i18next'
import classes from './LogLine.module.css'
import type { LogRule } from './protocol'

const texts = {
  restarted: 'rule.restarted',
  recreated: 'rule.recreated',
  reconnected: 'rule.reconnected',
  gap: 'rule.gap',
  fault: 'rule.fault',
} as const satisfies Record<LogRule['rule'], string>

/** Something that happened between two lines of a log. */
export function LogRuleLine(props: { rule: LogRule; row: number; sourceName: string | null }) {
  const { t } = useTranslation('logs')
  const { rule, message } = props.rule
  return (
    <div className={classes.rule} data-row={props.row} data-rule={rule}>
      <span className={classes.ruleText}>
        {props.sourceName !== null && `${props.sourceName}: `}
        {t(texts[rule])}
        {message && <q>{message}</q>}
      </span>
    </div>
  )
}
