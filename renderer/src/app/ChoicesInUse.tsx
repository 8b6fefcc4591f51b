import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { applyLanguage } from '../i18n/i18n'
import { useSettingsStore } from '../live/settings-store'

/** Puts the chosen language and theme into use, at once whenever they change, in every window. Draws nothing. */
export function ChoicesInUse() {
  const { setColorScheme } = useMantineColorScheme()
  useEffect(
    () =>
      useSettingsStore.subscribe(({ language, theme }) => {
        setColorScheme(theme === 'system' ? 'auto' : theme)
        applyLanguage(language).catch(() => {
          // Its texts cannot be had now: the page goes on in its language, and the next start tries again.
        })
      }),
    [setColorScheme],
  )
  return null
}
