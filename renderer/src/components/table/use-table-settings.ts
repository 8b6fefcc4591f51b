import { useCallback } from 'react'
import type { TableSettings } from '#shared/contract/settings'
import { changeSettings, useSettingsStore } from '../../live/settings-store'

/** What the person chose for one table, remembered; `initial` until they chose. */
export function useTableSettings(
  name: string,
  initial: TableSettings,
): [TableSettings, (change: Partial<TableSettings>) => void] {
  const chosen = useSettingsStore((settings) => settings.tables[name])
  const change = useCallback(
    (changed: Partial<TableSettings>) => {
      const { tables } = useSettingsStore.getState()
      changeSettings({ tables: { ...tables, [name]: { ...(tables[name] ?? initial), ...changed } } }).catch(
        () => {
          // The page keeps the choice; only the next start will not know it.
        },
      )
    },
    [name, initial],
  )
  return [chosen ?? initial, change]
}
