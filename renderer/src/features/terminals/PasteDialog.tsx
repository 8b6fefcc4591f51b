import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pastedLines } from './paste'
import classes from './TerminalDialogs.module.css'

/** Lines shown of a long text. */
const shownLines = 200

/** Asks before a text that would press Enter is pasted, and shows it. `text` null: closed. */
export function PasteDialog(props: {
  text: string | null
  onPaste: (isAskedAgain: boolean) => void
  onCancel: () => void
}) {
  const { t } = useTranslation('terminals')
  const [isAskedAgain, setIsAskedAgain] = useState(true)
  const lines = pastedLines(props.text ?? '')
  return (
    <Modal
      opened={props.text !== null}
      onClose={props.onCancel}
      title={t('paste.title', { count: lines.length })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={classes.text}>{t('paste.why')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must be scrolled with the keyboard */}
      <section className={classes.pasted} tabIndex={0} aria-label={t('paste.text')}>
        {lines.slice(0, shownLines).join('\n')}
        {lines.length > shownLines && `\n${t('paste.more', { count: lines.length - shownLines })}`}
      </section>
      <Checkbox
        checked={!isAskedAgain}
        onChange={(event) => setIsAskedAgain(!event.currentTarget.checked)}
        label={t('paste.neverAsk')}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
        <Button data-autofocus onClick={() => props.onPaste(isAskedAgain)}>
          {t('paste.confirm')}
        </Button>
      </Group>
    </Modal>
  )
}
