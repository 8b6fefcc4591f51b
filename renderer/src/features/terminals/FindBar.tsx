import { TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconAction } from '../../components/IconAction'
import classes from './FindBar.module.css'

/** Searches what a terminal has shown. */
export function FindBar(props: {
  /** Which match is in front (from 0; -1: none) and how many there are. */
  matches: { index: number; count: number }
  onFind: (text: string, direction: 'next' | 'previous', isTyping: boolean) => void
  onClose: () => void
}) {
  const { t } = useTranslation('terminals')
  const [text, setText] = useState('')
  const { index, count } = props.matches
  return (
    <search className={classes.root}>
      <TextInput
        size="xs"
        className={classes.input}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        autoFocus
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          props.onFind(event.currentTarget.value, 'next', true)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') props.onFind(text, event.shiftKey ? 'previous' : 'next', false)
          if (event.key === 'Escape') props.onClose()
        }}
      />
      <span className={classes.count} role="status">
        {text && (count === 0 ? t('find.none') : t('find.place', { place: index + 1, count }))}
      </span>
      <IconAction size="small" label={t('find.previous')} onAct={() => props.onFind(text, 'previous', false)}>
        <IconChevronUp aria-hidden />
      </IconAction>
      <IconAction size="small" label={t('find.next')} onAct={() => props.onFind(text, 'next', false)}>
        <IconChevronDown aria-hidden />
      </IconAction>
      <IconAction size="small" label={t('find.close')} onAct={props.onClose}>
        <IconX aria-hidden />
      </IconAction>
    </search>
  )
}
