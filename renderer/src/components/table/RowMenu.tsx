import { Menu } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './DataTable.module.css'

/** A menu opened at a button or at the pointer (`at`, in the window), drawn inside the page's own landmark. */
export function RowMenu(props: {
  at: DOMRect
  name: string
  isKeptOpen?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const { at } = props
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[role^="menuitem"]:not([disabled])')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <Menu
      opened
      onClose={props.onClose}
      position="bottom-end"
      shadow="md"
      returnFocus={false}
      withinPortal={false}
      floatingStrategy="fixed"
      closeOnItemClick={!props.isKeptOpen}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span
          aria-hidden
          className={classes.menuAnchor}
          style={{ left: at.left, top: at.top, width: at.width, height: at.height }}
        />
      </Menu.Target>
      <Menu.Dropdown ref={list} aria-label={props.name} className={classes.menuList}>
        {props.children}
      </Menu.Dropdown>
    </Menu>
  )
}
