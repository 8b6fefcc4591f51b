import { NumberInput, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings, SettingsChange } from '#shared/contract/settings'
import { DockerLine } from '../../components/DockerLine'
import { ErrorNotice } from '../../components/ErrorNotice'
import { PageHeader } from '../../components/PageHeader'
import { changeSettings, useSettings } from '../../live/settings-store'
import { RegistriesSection } from '../registries/RegistriesSection'
import { Choice } from './Choice'
import classes from './SettingsPage.module.css'
import { SettingsRow } from './SettingsRow'
import { SettingsSection } from './SettingsSection'
import { WorkingFolderRow } from './WorkingFolderRow'

const shellWords = {
  system: 'settings:lines.shellSystem',
  sh: 'settings:lines.shellSh',
  powershell: 'settings:lines.shellPowerShell',
} as const

const timestampWords = {
  off: 'settings:logs.timestampsOff',
  local: 'settings:logs.timestampsLocal',
  utc: 'settings:logs.timestampsUtc',
} as const satisfies Record<Settings['logs']['timestamps'], string>

const streamWords = {
  both: 'settings:logs.streamsBoth',
  stdout: 'settings:logs.streamsStdout',
  stderr: 'settings:logs.streamsStderr',
} as const satisfies Record<Settings['logs']['streams'], string>

const themeWords = {
  system: 'settings:theme.system',
  light: 'settings:theme.light',
  dark: 'settings:theme.dark',
} as const satisfies Record<Settings['theme'], string>

/** What the person can choose. Every choice is in effect and kept at once. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'registries'])
  const settings = useSettings()
  const { logs, terminal } = settings
  const [error, setError] = useState<unknown>(null)
  const change = (chosen: SettingsChange): void => {
    changeSettings(chosen).then(() => setError(null), setError)
  }
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} />
      <div className={classes.body}>
        {error !== null && <ErrorNotice error={error} />}
        <SettingsSection title={t('appearance')}>
          <SettingsRow label={t('language.label')}>
            <Select
              aria-label={t('language.label')}
              w={220}
              allowDeselect={false}
              value={settings.language}
              onChange={(value) => {
                if (value === 'system' || value === 'en' || value === 'ko') change({ language: value })
              }}
              data={[
                { value: 'system', label: t('language.system') },
                { value: 'en', label: 'English' },
                { value: 'ko', label: '한국어' },
              ]}
            />
          </SettingsRow>
          <SettingsRow label={t('theme.label')}>
            <Choice
              label={t('theme.label')}
              value={settings.theme}
              words={themeWords}
              onChange={(theme) => change({ theme })}
            />
          </SettingsRow>
        </SettingsSection>
        <SettingsSection title={t('commands')}>
          <SettingsRow label={t('lines.label')} hint={t('lines.hint')}>
            <Switch
              aria-label={t('lines.label')}
              checked={settings.showLines}
              onChange={(event) => change({ showLines: event.currentTarget.checked })}
            />
          </SettingsRow>
          <SettingsRow label={t('lines.shell')}>
            <Choice
              label={t('lines.shell')}
              value={settings.lineShell}
              words={shellWords}
              onChange={(lineShell) => change({ lineShell })}
            />
          </SettingsRow>
          <DockerLine line="docker run --env 'NAME=a b' busybox" />
          <SettingsRow label={t('bar.label')} hint={t('bar.hint')}>
            <Switch
              aria-label={t('bar.label')}
              checked={settings.hasDockedBar}
              onChange={(event) => change({ hasDockedBar: event.currentTarget.checked })}
            />
          </SettingsRow>
          <WorkingFolderRow
            folder={settings.workingFolder}
            onChange={(workingFolder) => change({ workingFolder })}
          />
        </SettingsSection>
        <SettingsSection title={t('registries:title')}>
          <RegistriesSection />
        </SettingsSection>
        <SettingsSection title={t('logs.title')}>
          <SettingsRow label={t('logs.timestamps')}>
            <Choice
              label={t('logs.timestamps')}
              value={logs.timestamps}
              words={timestampWords}
              onChange={(timestamps) => change({ logs: { ...logs, timestamps } })}
            />
          </SettingsRow>
          <SettingsRow label={t('logs.streams')}>
            <Choice
              label={t('logs.streams')}
              value={logs.streams}
              words={streamWords}
              onChange={(streams) => change({ logs: { ...logs, streams } })}
            />
          </SettingsRow>
          <SettingsRow label={t('logs.wrap')}>
            <Switch
              aria-label={t('logs.wrap')}
              checked={logs.wrap}
              onChange={(event) => change({ logs: { ...logs, wrap: event.currentTarget.checked } })}
            />
          </SettingsRow>
          <SettingsRow label={t('logs.fontSize')}>
            <FontSize
              label={t('logs.fontSize')}
              value={logs.fontSize}
              onChange={(fontSize) => change({ logs: { ...logs, fontSize } })}
            />
          </SettingsRow>
        </SettingsSection>
        <SettingsSection title={t('terminal.title')}>
          <SettingsRow label={t('terminal.fontSize')}>
            <FontSize
              label={t('terminal.fontSize')}
              value={terminal.fontSize}
              onChange={(fontSize) => change({ terminal: { ...terminal, fontSize } })}
            />
          </SettingsRow>
          <SettingsRow label={t('terminal.warnOnPaste')} hint={t('terminal.warnOnPasteHint')}>
            <Switch
              aria-label={t('terminal.warnOnPaste')}
              checked={terminal.warnOnPaste}
              onChange={(event) =>
                change({ terminal: { ...terminal, warnOnPaste: event.currentTarget.checked } })
              }
            />
          </SettingsRow>
        </SettingsSection>
      </div>
    </div>
  )
}

function FontSize(props: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <NumberInput
      aria-label={props.label}
      w={110}
      min={8}
      max={32}
      suffix=" px"
      clampBehavior="blur"
      value={props.value}
      onChange={(value) => {
        if (typeof value === 'number' && value >= 8 && value <= 32) props.onChange(value)
      }}
    />
  )
}
