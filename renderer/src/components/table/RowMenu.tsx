import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './DataTable.module.css'

/** The one menu of a table, opened at the row's button or at the pointer. */
export function RowMenu(props: { at: DOMRect; name: string; onClose: () => void; children: ReactNode }) {
  const { at } = props
  return (
    <Menu opened onClose={props.onClose} position="bottom-end" shadow="md" returnFocus={false}>
      <Menu.Target>
        <span
          aria-hidden
          className={classes.menuAnchor}
          style={{ left: at.left, top: at.top, width: at.width, height: at.height }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={props.name}>{props.children}</Menu.Dropdown>
    </Menu>
  )
}
