import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconAction } from '../../components/IconAction'
import classes from './ComparePage.module.css'

/** A value; a secret one is covered until asked for, one that is not there is said to be not set. */
export function FactValue({ value, isSecret }: { value: string | null; isSecret: boolean }) {
  const { t } = useTranslation('compare')
  const [isShown, setIsShown] = useState(false)
  if (value === null) return <span className={classes.unset}>{t('unset')}</span>
  if (value === '') return <span className={classes.unset}>{t('empty')}</span>
  if (!isSecret || isShown)
    return <span className={classes.value}>{value === 'true' ? t('yes') : value}</span>
  return (
    <span className={classes.covered}>
      <span>••••••••</span>
      <IconAction label={t('reveal')} size="small" onAct={() => setIsShown(true)}>
        <IconEye />
      </IconAction>
    </span>
  )
}
