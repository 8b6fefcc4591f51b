import { Menu } from '@mantine/core'
import { IconAdjustments, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/settings'
import { IconAction } from '../../components/IconAction'
import { changeSettings, useSettings } from '../../live/settings-store'

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
  const [isOpen, setOpen] = useState(false)
  const change = (part: Partial<Settings['logs']>): void =>
    void changeSettings({ logs: { ...logs, ...part } })
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" closeOnItemClick={false} withinPortal>
      <Menu.Target>
        <span>
          <IconAction label={t('view')} isMenu isOpen={isOpen} onAct={() => setOpen(!isOpen)}>
            <IconAdjustments />
          </IconAction>
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('timestamps.label')}</Menu.Label>
        {timestamps.map(([value, label]) => (
          <Choice
            key={value}
            label={t(label)}
            isOn={logs.timestamps === value}
            onChoose={() => change({ timestamps: value })}
          />
        ))}
        <Menu.Label>{t('streams.label')}</Menu.Label>
        {streams.map(([value, label]) => (
          <Choice
            key={value}
            label={t(label)}
            isOn={logs.streams === value}
            onChoose={() => change({ streams: value })}
          />
        ))}
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

function Choice(props: { label: string; isOn: boolean; onChoose: () => void }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={props.isOn}
      rightSection={props.isOn ? <IconCheck size={14} aria-hidden /> : null}
      onClick={props.onChoose}
    >
      {props.label}
    </Menu.Item>
  )
}
