import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keyNames } from './screen-keys'
import classes from './TerminalView.module.css'

/** The menu that a right click in a terminal opens, at `place` (viewport pixels); null: closed. */
export function ScreenMenu(props: {
  place: { x: number; y: number } | null
  canCopy: boolean
  onCopy: () => void
  onPaste: () => void
  onSelectAll: () => void
  onFind: () => void
  onClear: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('terminals')
  const { place } = props
  return (
    <Menu opened={place !== null} onClose={props.onClose} position="bottom-start" offset={0}>
      <Menu.Target>
        <span className={classes.point} style={place ? { left: place.x, top: place.y } : {}} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.label')}>
        <Menu.Item disabled={!props.canCopy} onClick={props.onCopy} rightSection={keyNames.copy}>
          {t('menu.copy')}
        </Menu.Item>
        <Menu.Item onClick={props.onPaste} rightSection={keyNames.paste}>
          {t('menu.paste')}
        </Menu.Item>
        <Menu.Item onClick={props.onSelectAll}>{t('menu.selectAll')}</Menu.Item>
        <Menu.Item onClick={props.onFind} rightSection={keyNames.find}>
          {t('menu.find')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={props.onClear}>{t('menu.clear')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
