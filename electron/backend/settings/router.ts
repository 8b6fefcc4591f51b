import { procedures } from '../procedures'
import { keepNewest, watch } from '../watch'
import type { SettingsStore } from './settings-store'

/** Read and change the settings. */
export function settingsRouter(settings: SettingsStore) {
  return {
    watch: procedures.settings.watch.handler(({ signal }) =>
      watch(() => settings.current, settings.changes, signal, keepNewest),
    ),
    change: procedures.settings.change.handler(({ input }) => settings.change(input)),
  }
}
