import { Menu } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/settings'
import { changeSettings, useSettings } from '../../live/settings-store'
import { MenuButton } from './MenuButton'

const timestamps = [
  ['off', 'timestamps.off'],
  ['local', 'timestamps.local'],
  ['utc', 'timestamps.utc'],
] as const
const streams = [
  ['both', 'streams.both'],
  ['stdout', 'streams.stdout'],
  ['stderr', 'streams.stderr'],
] as const
const fontSizes = { smallest: 9, largest: 24 } as const

/** How a log is shown: time stamps, streams, size of the text. Remembered. */
export function LogViewMenu() {
  const { t } = useTranslation('logs')
  const { logs } = useSettings()
  const change = (part: Partial<Settings['logs']>): void =>
    void changeSettings({ logs: { ...logs, ...part } })
  return (
    <Menu position="bottom-end" closeOnItemClick={false} withinPortal>
      <Menu.Target>
        <MenuButton label={t('view')}>
          <IconAdjustments size={18} stroke={1.75} />
        </MenuButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('timestamps.label')}</Menu.Label>
        <Menu.RadioGroup
          value={logs.timestamps}
          onChange={(value) => change({ timestamps: value as Settings['logs']['timestamps'] })}
        >
          {timestamps.map(([value, label]) => (
            <Menu.RadioItem key={value} value={value}>
              {t(label)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('streams.label')}</Menu.Label>
        <Menu.RadioGroup
          value={logs.streams}
          onChange={(value) => change({ streams: value as Settings['logs']['streams'] })}
        >
          {streams.map(([value, label]) => (
            <Menu.RadioItem key={value} value={value}>
              {t(label)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('fontSize.label', { size: logs.fontSize })}</Menu.Label>
        <Menu.Item
          disabled={logs.fontSize >= fontSizes.largest}
          onClick={() => change({ fontSize: logs.fontSize + 1 })}
        >
          {t('fontSize.larger')}
        </Menu.Item>
        <Menu.Item
          disabled={logs.fontSize <= fontSizes.smallest}
          onClick={() => change({ fontSize: logs.fontSize - 1 })}
        >
          {t('fontSize.smaller')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
