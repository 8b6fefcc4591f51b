/** One sentence of an explanation, as the page hands it to the translator. */
export interface StopSentence {
  /** Full key, namespace `stop`. `what` is the headline, `why` explains, `next` advises. */
  readonly key: `stop:${'what' | 'why' | 'next'}.${string}`
  readonly params: Readonly<Record<string, string | number>>
}

/** A sentence and what is filled into it. */
export function sentence(key: StopSentence['key'], params: StopSentence['params'] = {}): StopSentence {
  return { key, params }
}
