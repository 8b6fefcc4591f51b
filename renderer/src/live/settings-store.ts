import { create } from 'zustand'
import { defaultSettings } from '#shared/contract/default-settings'
import type { Settings, SettingsChange } from '#shared/contract/settings'
import { rpc } from '../rpc/client'
import { subscribe } from '../rpc/subscribe'

/** What the person chose; the defaults until the backend has told. */
export const useSettingsStore = create<Settings>(() => defaultSettings)

/** What the person chose. */
export function useSettings(): Settings {
  return useSettingsStore()
}

/**
 * Replaces the given fields: at once in this page, then in the backend, which tells every other window.
 * @throws AppError (through `toAppError`) when it could not be kept; the page shows it until it is reloaded.
 */
export async function changeSettings(change: SettingsChange): Promise<void> {
  useSettingsStore.setState((settings) => ({ ...settings, ...(change as Partial<Settings>) }), true)
  await rpc.settings.change(change)
}

/** Follows the settings until the returned function is called. */
export function followSettings(): () => void {
  return subscribe(
    (signal) => rpc.settings.watch(undefined, { signal }),
    (settings) => useSettingsStore.setState(settings, true),
  )
}
