import { IconClock, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconAction } from '../../components/IconAction'
import bar from './bar-line.module.css'
import type { LineQueue } from './use-line-queue'
import classes from './WaitingList.module.css'

/** The lines that are run when the one before has ended. */
export function WaitingList({ waiting, drop }: Pick<LineQueue, 'waiting' | 'drop'>) {
  const { t } = useTranslation('bar')
  if (waiting.length === 0) return null
  return (
    <ul className={classes.root} aria-label={t('waiting.label')}>
      {waiting.map(({ id, text }) => (
        <li key={id} className={classes.item}>
          <IconClock size={14} aria-hidden className={classes.icon} />
          <code className={`${bar.line} ${classes.line}`}>{text}</code>
          <span className={bar.state}>{t('waiting.label')}</span>
          <IconAction label={t('waiting.drop', { line: text })} size="small" onAct={() => drop(id)}>
            <IconX />
          </IconAction>
        </li>
      ))}
    </ul>
  )
}
