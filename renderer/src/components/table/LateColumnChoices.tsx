import { Suspense } from 'react'
import { lazyPart } from '../lazy/lazy-part'
import type { ColumnChoicesProps } from './ColumnChoices'

const Choices = lazyPart(async () => (await import('./ColumnChoices')).ColumnChoices)

/** The column menu, loaded when it is first opened. */
export function LateColumnChoices(props: ColumnChoicesProps & { at: DOMRect; onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <Choices {...props} />
    </Suspense>
  )
}
