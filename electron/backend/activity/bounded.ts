/** Runs `act` on every item, at most `limit` at a time, in order of the items. `act` must not throw. */
export async function forEachBounded<T>(
  items: readonly T[],
  limit: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values()
  const work = async (): Promise<void> => {
    for (const item of rest) await act(item)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work))
}
