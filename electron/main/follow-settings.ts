import { createRouterClient } from '@orpc/server'
import { app, Menu, nativeTheme } from 'electron'
import type { MenuAction } from '#shared/contract/app'
import type { BackendRouter } from '../backend/router'
import { closestLanguage, type Language, textsIn } from '../page/texts'
import { menuTemplate } from './menu-template'

/** What the rest of the app asks of the settings. */
export interface FollowedSettings {
  /** The language of dialogs and menu at the moment. */
  language(): Language
}

/** Keeps the application menu in the person's language, and the window's own colours in their theme. */
export function followSettings(router: BackendRouter, ask: (action: MenuAction) => void): FollowedSettings {
  let language = closestLanguage(app.getLocale())
  const drawMenu = (): void => {
    const template = menuTemplate({
      t: textsIn(language),
      platform: process.platform,
      hasDevTools: !app.isPackaged,
      ask,
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  const follow = async (): Promise<void> => {
    const settings = await createRouterClient(router).settings.watch()
    for await (const { language: chosen, theme } of settings) {
      nativeTheme.themeSource = theme
      const next = chosen === 'system' ? closestLanguage(app.getLocale()) : chosen
      if (next === language) continue
      language = next
      drawMenu()
    }
  }
  drawMenu()
  void follow().catch((error: unknown) => console.warn('The menu no longer follows the settings:', error))
  return { language: () => language }
}
