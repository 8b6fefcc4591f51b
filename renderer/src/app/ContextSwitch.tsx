import { type ComponentPropsWithoutRef, Suspense, useState } from 'react'
import { lazyPart } from '../components/lazy/lazy-part'

const ContextMenu = lazyPart(async () => (await import('./ContextMenu')).ContextMenu)

/** A button that opens the menu of the Docker contexts, which is loaded with its first use. */
export function ContextSwitch(props: Omit<ComponentPropsWithoutRef<'button'>, 'type' | 'onClick'>) {
  const [isOpen, setIsOpen] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)
  if (!wasOpened)
    return (
      <button
        {...props}
        type="button"
        aria-haspopup="menu"
        aria-expanded={false}
        onClick={() => {
          setWasOpened(true)
          setIsOpen(true)
        }}
      />
    )
  // A hint would lie over the menu.
  const hint = isOpen ? { 'data-hint': undefined } : {}
  return (
    <Suspense fallback={<button {...props} {...hint} type="button" />}>
      <ContextMenu isOpen={isOpen} onChange={setIsOpen}>
        <button {...props} {...hint} type="button" />
      </ContextMenu>
    </Suspense>
  )
}
