import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './BulkBar.module.css'

/** The bar that acts on the ticked rows: how many, the actions, and a way to untick them. */
export function BulkBar(props: { count: number; onClear: () => void; children: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <div className={classes.root} data-bulk-bar role="toolbar" aria-label={t('bulk.label')}>
      <span className={classes.count} aria-live="polite">
        {t('bulk.selected', { count: props.count })}
      </span>
      <div className={classes.acts}>{props.children}</div>
      <CloseButton aria-label={t('bulk.clear')} onClick={props.onClear} />
    </div>
  )
}
