/** How far ahead is loaded. */
export interface Ahead {
  /** Most items that are loaded or being loaded and not yet taken. */
  readonly items: number
  /** Most weight of them, in the unit of `weightOf`. */
  readonly weight: number
}

/**
 * Loads several items at once and hands them out in their order, so that the time of one is spent while another is
 * worked on. An item heavier than the limit is loaded alone. Fails where the first of them fails.
 */
export async function* readAhead<T, R>(
  items: AsyncIterable<T>,
  { items: mostItems, weight: mostWeight }: Ahead,
  weightOf: (item: T) => number,
  load: (item: T) => Promise<R>,
): AsyncGenerator<R, void, void> {
  const waiting: { loaded: Promise<R>; weight: number }[] = []
  let waitingWeight = 0
  const take = async (): Promise<R | undefined> => {
    const first = waiting.shift()
    waitingWeight -= first?.weight ?? 0
    return first?.loaded
  }
  for await (const item of items) {
    const weight = weightOf(item)
    while (waiting.length > 0 && (waiting.length >= mostItems || waitingWeight + weight > mostWeight))
      yield (await take()) as R
    const loaded = load(item)
    // Seen when it is taken; where reading ends before, nobody asks.
    loaded.catch(() => undefined)
    waiting.push({ loaded, weight })
    waitingWeight += weight
  }
  while (waiting.length > 0) yield (await take()) as R
}
