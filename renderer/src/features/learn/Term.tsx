import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { glossary, type Term as TermName } from './glossary'
import classes from './Rich.module.css'

/** A word that explains itself when it is pressed. */
export function Term(props: { term: TermName; children: string }) {
  const { t } = useTranslation('glossary')
  const [isOpen, setIsOpen] = useState(false)
  const { word, text } = glossary[props.term]
  return (
    <Popover opened={isOpen} onChange={setIsOpen} width={280} position="bottom" withArrow shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={classes.term}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {props.children}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{t(word)}</strong>
        <p className={classes.meaning}>{t(text)}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
