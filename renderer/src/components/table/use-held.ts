import { useEffect, useRef, useState } from 'react'
import { holdItems } from './hold-items'
import type { TableItem } from './layout-items'

/**
 * The lines to show: as they are, or in their old places while `isMenuOpen` or the pointer is pressed on them.
 * `onPointerDown` goes onto the element that holds them.
 */
export function useHeld<Row extends { readonly id: string }>(
  items: readonly TableItem<Row>[],
  isMenuOpen: boolean,
): { shown: readonly TableItem<Row>[]; onPointerDown: () => void } {
  const [isPressed, setIsPressed] = useState(false)
  const held = useRef(items)
  useEffect(() => {
    if (!isPressed) return
    // The click comes after pointerup: what it starts still finds the lines where they were.
    const release = (): void => {
      setTimeout(() => setIsPressed(false), 0)
    }
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    return () => {
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointercancel', release)
    }
  }, [isPressed])
  const isHeld = isMenuOpen || isPressed
  if (!isHeld) held.current = items
  return {
    shown: isHeld ? holdItems(held.current, items) : items,
    onPointerDown: () => setIsPressed(true),
  }
}
