import { type ComponentProps, Suspense } from 'react'
import { lazyPart } from '../lazy/lazy-part'
import type { RowMenu } from './RowMenu'

const Menu = lazyPart(async () => (await import('./RowMenu')).RowMenu)

/** A row's menu, loaded when the first one is opened. */
export function LateRowMenu(props: ComponentProps<typeof RowMenu>) {
  return (
    <Suspense fallback={null}>
      <Menu {...props} />
    </Suspense>
  )
}
