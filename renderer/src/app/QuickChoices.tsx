import { IconDeviceDesktop, IconHelp, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/settings'
import { IconAction } from '../components/IconAction'
import { changeSettings, useSettings } from '../live/settings-store'
import { useHelpStore } from './help-store'
import classes from './QuickChoices.module.css'

const themes = {
  system: { icon: IconDeviceDesktop, word: 'settings:theme.system', next: 'light' },
  light: { icon: IconSun, word: 'settings:theme.light', next: 'dark' },
  dark: { icon: IconMoon, word: 'settings:theme.dark', next: 'system' },
} as const satisfies Record<Settings['theme'], unknown>

/** Language, theme and help, one click away. */
export function QuickChoices() {
  const { t } = useTranslation(['common', 'settings'])
  const { language, theme } = useSettings()
  const { icon: ThemeIcon, word, next } = themes[theme]
  const change = (chosen: Partial<Pick<Settings, 'language' | 'theme'>>): void => {
    changeSettings(chosen).catch(() => {
      // The page shows the choice; only the next start will not know it.
    })
  }
  return (
    <div className={classes.root}>
      <label className={classes.language} data-hint={t('settings:language.label')}>
        <IconLanguage aria-hidden size={15} />
        <select
          className={classes.select}
          aria-label={t('settings:language.label')}
          value={language}
          onChange={({ currentTarget: { value } }) => {
            if (value === 'system' || value === 'en' || value === 'ko') change({ language: value })
          }}
        >
          <option value="system">{t('settings:language.system')}</option>
          <option value="en">English</option>
          <option value="ko">한국어</option>
        </select>
      </label>
      <IconAction
        size="small"
        label={t('settings:theme.switch', { theme: t(word) })}
        onAct={() => change({ theme: next })}
      >
        <ThemeIcon />
      </IconAction>
      <IconAction
        size="small"
        label={t('common:help.title')}
        onAct={() => useHelpStore.setState({ isOpen: true })}
      >
        <IconHelp />
      </IconAction>
    </div>
  )
}
