const collator = new Intl.Collator('en', { numeric: true })

/** By name, numbers in it by their value: `web-2` before `web-10`. */
export function byName(a: { readonly Name: string }, b: { readonly Name: string }): number {
  return collator.compare(a.Name, b.Name)
}
