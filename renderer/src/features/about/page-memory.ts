/** Bytes of this page's own JavaScript heap; null where the browser does not tell. */
export function pageMemory(): number | null {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize?: number } }
  return memory?.usedJSHeapSize ?? null
}
