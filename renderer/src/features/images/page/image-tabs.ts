/** The tabs of the image page, in order; their names are the last part of its address. */
export const imageTabs = ['layers', 'tree', 'config', 'use', 'inspect'] as const
export type ImageTab = (typeof imageTabs)[number]

/** The tab that an address means; the first where it names none. */
export function toImageTab(name: string | undefined): ImageTab {
  return imageTabs.find((tab) => tab === name) ?? 'layers'
}
