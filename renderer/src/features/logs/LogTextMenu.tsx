import { Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showNotice } from '../../commands/show-notice'
import { useSettings } from '../../live/settings-store'
import type { LogModel } from './log-model'
import { MenuButton } from './MenuButton'
import { saveBlob } from './save-blob'

/** More than this is not put on the clipboard (bytes). */
const clipboardLimit = 64 << 20

/** Copies what is shown, saves it, or saves the whole log as the engine has it. */
export function LogTextMenu(props: { model: LogModel; name: string; isSingle: boolean }) {
  const { model, name } = props
  const { t } = useTranslation('logs')
  const { logs } = useSettings()
  const [isBusy, setBusy] = useState(false)
  const stamps = logs.timestamps !== 'off'

  const run = async (act: (model: LogModel) => Promise<string>): Promise<void> => {
    setBusy(true)
    try {
      showNotice({ message: await act(model), autoClose: 3000 })
    } catch (error) {
      showNotice({
        color: 'red',
        title: t('text.failed'),
        message: error instanceof Error ? error.message : String(error),
        autoClose: false,
      })
    } finally {
      setBusy(false)
    }
  }
  const copy = async (from: LogModel): Promise<string> => {
    const text = await from.text('shown', stamps)
    if (text.size > clipboardLimit) throw new Error(t('text.tooLong'))
    await navigator.clipboard.writeText(await text.text())
    return t('text.copied')
  }
  const save =
    (what: 'shown' | 'engine') =>
    async (from: LogModel): Promise<string> => {
      saveBlob(await from.text(what, stamps), `${name}.log`)
      return t('text.saved', { file: `${name}.log` })
    }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <MenuButton label={t('text.label')} loading={isBusy}>
          <IconDownload size={18} stroke={1.75} />
        </MenuButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void run(copy)}>{t('text.copyShown')}</Menu.Item>
        <Menu.Item onClick={() => void run(save('shown'))}>{t('text.saveShown')}</Menu.Item>
        {props.isSingle && (
          <Menu.Item onClick={() => void run(save('engine'))}>{t('text.saveAll')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
