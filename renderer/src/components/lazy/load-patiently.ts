/** Milliseconds before each further try. */
const pauses = [100, 500, 2000]

/**
 * What `load` answers, tried again after each pause: a container that starts or stops changes the machine's network,
 * and browsers then break off what they are just loading.
 * @throws what the last try threw
 */
export async function loadPatiently<T>(
  load: () => Promise<T>,
  waits: readonly number[] = pauses,
): Promise<T> {
  for (const wait of waits) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, wait)
      })
    }
  }
  return load()
}
