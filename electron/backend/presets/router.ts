import { procedures } from '../procedures'
import { keepNewest, watch } from '../watch'
import type { PresetStore } from './preset-store'

/** Run forms that are kept. */
export function presetsRouter(presets: PresetStore) {
  return {
    watch: procedures.presets.watch.handler(({ signal }) =>
      watch(() => presets.current, presets.changes, signal, keepNewest),
    ),
    save: procedures.presets.save.handler(async ({ input }) => {
      await presets.save(input.presets)
      return {}
    }),
    remove: procedures.presets.remove.handler(async ({ input }) => {
      await presets.remove(input.id)
      return {}
    }),
  }
}
