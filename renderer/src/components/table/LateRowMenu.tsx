import { type ComponentProps, lazy, Suspense } from 'react'
import type { RowMenu } from './RowMenu'

const Menu = lazy(async () => ({ default: (await import('./RowMenu')).RowMenu }))

/** A row's menu, loaded when the first one is opened. */
export function LateRowMenu(props: ComponentProps<typeof RowMenu>) {
  return (
    <Suspense fallback={null}>
      <Menu {...props} />
    </Suspense>
  )
}
