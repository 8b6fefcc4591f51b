import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { barKeys } from '../features/command-bar/bar-keys'
import classes from './HelpDialog.module.css'
import { useHelpStore } from './help-store'

const shortcuts = [
  { keys: barKeys.shown.split(' '), text: 'bar:help' },
  { keys: ['/'], text: 'common:help.filter' },
  { keys: ['↑', '↓'], text: 'common:help.move' },
  { keys: ['Home', 'End'], text: 'common:help.ends' },
  { keys: ['←', '→'], text: 'common:help.controls' },
  { keys: ['Enter'], text: 'common:help.open' },
  { keys: ['Space'], text: 'common:help.tick' },
  { keys: ['Shift', 'Space'], text: 'common:help.range' },
  { keys: ['Ctrl', 'A'], text: 'common:help.all' },
  { keys: ['Delete'], text: 'common:help.remove' },
  { keys: ['Esc'], text: 'common:help.clear' },
  { keys: ['Ctrl', 'C'], text: 'common:help.copyLine' },
  { keys: ['?'], text: 'common:help.this' },
] as const

/** The list of shortcuts. */
export function HelpDialog() {
  const { t } = useTranslation('common')
  const { isOpen } = useHelpStore()
  return (
    <Modal
      opened={isOpen}
      onClose={() => useHelpStore.setState({ isOpen: false })}
      title={t('help.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <dl className={classes.list}>
        {shortcuts.map(({ keys, text }) => (
          <div key={text} className={classes.item}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key} size="sm" mr={4}>
                  {key}
                </Kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
