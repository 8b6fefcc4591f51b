/** The docker line below a hint: its text, or what writes it when the hint is shown. */
export type HintLine = string | (() => Promise<string>)

const writers = new WeakMap<Element, () => Promise<string>>()

/** Tells how the line of an element is written, whose `data-hint-line` is empty; a text goes into that itself. */
export function setHintLine(element: Element, line: HintLine | undefined): void {
  if (typeof line === 'function') writers.set(element, line)
  else writers.delete(element)
}

/** The docker line of an element's hint; undefined where it has none. */
export async function readHintLine(element: HTMLElement): Promise<string | undefined> {
  return (await writers.get(element)?.()) ?? element.dataset.hintLine
}
