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
      await loadStylesAgain()
    }
  }
  return load()
}

/**
 * Styles that did not arrive are asked for again: the loader of the bundle asks for each once, and goes on without. One
 * that is still on its way is left where it is, as the loader waits for that very element.
 */
async function loadStylesAgain(): Promise<void> {
  if (typeof document === 'undefined') return
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
  const arrived = new Set(links.filter(({ sheet }) => sheet !== null).map(({ href }) => href))
  const missing = new Map(links.filter(({ href }) => !arrived.has(href)).map((link) => [link.href, link]))
  await Promise.all([...missing.values()].map(askAgain))
}

/** Asks for the same style sheet until it has arrived, or three times. */
async function askAgain(link: HTMLLinkElement): Promise<void> {
  for (const wait of [0, 300, 1000]) {
    await new Promise((resolve) => {
      setTimeout(resolve, wait)
    })
    const again = link.cloneNode() as HTMLLinkElement
    const hasArrived = await new Promise<boolean>((resolve) => {
      again.onload = () => resolve(true)
      again.onerror = () => resolve(false)
      link.after(again)
    })
    if (hasArrived) return
    again.remove()
  }
}
