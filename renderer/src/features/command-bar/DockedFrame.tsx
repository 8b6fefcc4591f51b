import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closeBar, openBar, useBarStore } from '../../commands/bar-store'
import { useConfirmStore } from '../../commands/confirm-store'
import classes from './DockedFrame.module.css'

/** The bar at the bottom of the window: its field is always there, the rest opens above it. */
export function DockedFrame(props: {
  field: ReactNode
  rest: ReactNode
  fieldRef: RefObject<HTMLInputElement | null>
}) {
  const { t } = useTranslation('bar')
  const isOpen = useBarStore((state) => state.isOpen)
  const root = useRef<HTMLElement>(null)
  const { fieldRef } = props
  useEffect(() => {
    if (!isOpen) return
    fieldRef.current?.focus()
    const onDown = (event: PointerEvent): void => {
      const target = event.target as Element
      // Menus and questions that belong to the bar lie elsewhere in the page.
      if (!root.current?.contains(target) && !target.closest('[data-portal], [role="dialog"]')) closeBar()
    }
    document.addEventListener('pointerdown', onDown)
    return () => document.removeEventListener('pointerdown', onDown)
  }, [isOpen, fieldRef])
  return (
    <section
      ref={root}
      className={classes.root}
      aria-label={t('title')}
      onFocus={() => {
        if (!isOpen) openBar()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || useConfirmStore.getState().asked) return
        if (useBarStore.getState().isChoosingFolder) return
        closeBar()
        fieldRef.current?.blur()
      }}
    >
      {isOpen && <div className={classes.above}>{props.rest}</div>}
      {props.field}
    </section>
  )
}
