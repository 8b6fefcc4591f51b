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

const languageNames = { en: 'English', ko: '한국어' } as const

/** The other language (named in itself), theme and help, one click away. */
export function QuickChoices() {
  const { t, i18n } = useTranslation(['common', 'settings'])
  const { theme } = useSettings()
  const other = i18n.language === 'ko' ? 'en' : 'ko'
  const { icon: ThemeIcon, word, next } = themes[theme]
  const change = (chosen: Partial<Pick<Settings, 'language' | 'theme'>>): void => {
    changeSettings(chosen).catch(() => {
      // The page shows the choice; only the next start will not know it.
    })
  }
  return (
    <div className={classes.root}>
      <button
        type="button"
        className={classes.language}
        lang={other}
        data-hint={t('settings:language.switch')}
        onClick={() => change({ language: other })}
      >
        <IconLanguage aria-hidden size={15} />
        {languageNames[other]}
      </button>
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
