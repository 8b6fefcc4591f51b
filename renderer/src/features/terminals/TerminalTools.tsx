import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconMinus, IconPlus, IconSearch, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconAction } from '../../components/IconAction'
import { useSettings } from '../../live/settings-store'
import classes from './ContainerTerminal.module.css'
import { changeFontSize, changeTerminalSettings } from './use-terminal-look'

/** The buttons of the terminal in front: search, text size, choices, close. */
export function TerminalTools(props: { isAttached: boolean; onFind: () => void; onClose: () => void }) {
  const { t } = useTranslation('terminals')
  const { warnOnPaste, isForScreenReader } = useSettings().terminal
  return (
    <div className={classes.tools}>
      <IconAction label={t('tools.find')} onAct={props.onFind}>
        <IconSearch aria-hidden />
      </IconAction>
      <IconAction label={t('tools.smaller')} onAct={() => changeFontSize(-1)}>
        <IconMinus aria-hidden />
      </IconAction>
      <IconAction label={t('tools.larger')} onAct={() => changeFontSize(1)}>
        <IconPlus aria-hidden />
      </IconAction>
      <Menu position="bottom-end" closeOnItemClick={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('tools.choices')}
            data-hint={t('tools.choices')}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('tools.choices')}>
          <Menu.CheckboxItem
            checked={warnOnPaste}
            onChange={(checked) => changeTerminalSettings({ warnOnPaste: checked })}
          >
            {t('tools.warnOnPaste')}
          </Menu.CheckboxItem>
          <Menu.CheckboxItem
            checked={isForScreenReader}
            onChange={(checked) => changeTerminalSettings({ isForScreenReader: checked })}
          >
            {t('tools.screenReader')}
          </Menu.CheckboxItem>
        </Menu.Dropdown>
      </Menu>
      <IconAction label={props.isAttached ? t('tools.detach') : t('tools.close')} onAct={props.onClose}>
        <IconX aria-hidden />
      </IconAction>
    </div>
  )
}
