import { lazy, Suspense } from 'react'
import type { ColumnChoicesProps } from './ColumnChoices'

const Choices = lazy(async () => ({ default: (await import('./ColumnChoices')).ColumnChoices }))

/** The column menu, loaded when it is first opened. */
export function LateColumnChoices(props: ColumnChoicesProps & { at: DOMRect; onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <Choices {...props} />
    </Suspense>
  )
}
