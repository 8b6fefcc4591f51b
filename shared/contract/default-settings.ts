/** The settings of a person who never chose any. Apart from their schema, so that a page can start without one. */
export const defaultSettings = {
  language: 'system',
  theme: 'system',
  showLines: true,
  lineShell: 'system',
  workingFolder: '',
  hasDockedBar: false,
  tables: {},
  logs: { timestamps: 'off', wrap: true, streams: 'both', fontSize: 12 },
  terminal: { fontSize: 13, warnOnPaste: true, isForScreenReader: false },
  learn: { done: [] as string[], image: '' },
} as const
