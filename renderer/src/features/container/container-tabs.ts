/** The tabs of the container page, in order; their names are the last part of its address. */
export const containerTabs = [
  'overview',
  'logs',
  'terminal',
  'inspect',
  'stats',
  'processes',
  'changes',
] as const
export type ContainerTab = (typeof containerTabs)[number]

/** The tab that an address means; the first where it names none. */
export function toContainerTab(name: string | undefined): ContainerTab {
  return containerTabs.find((tab) => tab === name) ?? 'overview'
}
