import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnChoicesProps } from './ColumnChoices'
import classes from './ColumnMenu.module.css'
import { LateColumnChoices } from './LateColumnChoices'

/** The button of the menu that chooses the columns of a table. */
export function ColumnMenu(props: ColumnChoicesProps) {
  const { t } = useTranslation('common')
  const button = useRef<HTMLButtonElement>(null)
  const [at, setAt] = useState<DOMRect | null>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-label={t('table.view')}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        data-hint={t('table.view')}
        onClick={(event) => setAt(at ? null : event.currentTarget.getBoundingClientRect())}
      >
        <IconAdjustmentsHorizontal size={18} aria-hidden />
      </button>
      {at && (
        <LateColumnChoices
          {...props}
          at={at}
          onClose={() => {
            setAt(null)
            button.current?.focus()
          }}
        />
      )}
    </>
  )
}
