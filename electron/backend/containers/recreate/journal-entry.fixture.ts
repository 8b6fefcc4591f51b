import type { JournalEntry, RecreateStage } from './journal-entry'

/** An entry of a process that is gone, for tests: the container `web` that ran and is made again. */
export function aJournalEntry(
  stage: RecreateStage = 'making',
  change: Partial<JournalEntry> = {},
): JournalEntry {
  return {
    id: '00000000-0000-4000-8000-000000000000',
    run: {
      id: 'interrupted-run',
      command: {
        kind: 'container.recreate',
        target: 'web',
        image: 'busybox',
        name: 'web',
        aside: 'web-old',
        start: true,
      },
      line: 'docker create --name web-new busybox',
    },
    owner: { pid: 2 ** 30, began: null },
    at: Date.now(),
    engine: { id: 'ENGINE', address: 'unix:///nowhere' },
    old: {
      id: 'old',
      name: 'web',
      isRunning: true,
      isPaused: false,
      isAutoRemoved: false,
      stopsWithin: 1000,
    },
    aside: 'web-old',
    name: 'web',
    nameBefore: 'web-new-0123abcd',
    newId: null,
    stage,
    ...change,
  }
}
