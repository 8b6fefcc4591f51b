import { Button, Menu } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Shell } from '#shared/commands/quote'
import { toScript } from '#shared/commands/script'
import type { ActivityEntry } from '#shared/contract/activity'
import { saveText } from '../../components/inspect/save-text'

const files = {
  sh: { name: 'gantry-activity.sh', type: 'application/x-sh' },
  powershell: { name: 'gantry-activity.ps1', type: 'text/plain' },
} as const satisfies Record<Shell, { name: string; type: string }>

/** Saves the entries that are listed as a script that does it again. `entries`: newest first. */
export function ExportMenu({ entries }: { entries: readonly ActivityEntry[] }) {
  const { t } = useTranslation('activity')
  const save = (shell: Shell): void => {
    saveText(files[shell].name, toScript([...entries].reverse(), shell), files[shell].type)
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconFileExport size={16} aria-hidden />}
          disabled={!entries.some(({ state }) => state !== 'running')}
        >
          {t('export.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save('sh')}>{t('export.sh')}</Menu.Item>
        <Menu.Item onClick={() => save('powershell')}>{t('export.powershell')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
