/** The texts of one namespace: words, or groups of them. */
export type Texts = Record<string, unknown>

/** Texts by the path of their file as texts by namespace. */
export function byNamespace(files: Readonly<Record<string, Texts>>): Record<string, Texts> {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? path, texts]),
  )
}
