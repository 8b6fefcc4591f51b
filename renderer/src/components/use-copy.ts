import { useEffect, useRef, useState } from 'react'

/** Copies text; `isCopied` is true for two seconds after, `hasFailed` when the browser refused. */
export function useCopy(): { copy: (text: string) => void; isCopied: boolean; hasFailed: boolean } {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const copy = (text: string): void => {
    clearTimeout(timer.current)
    navigator.clipboard.writeText(text).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    )
    timer.current = setTimeout(() => setOutcome(null), 2000)
  }
  return { copy, isCopied: outcome === 'copied', hasFailed: outcome === 'failed' }
}
