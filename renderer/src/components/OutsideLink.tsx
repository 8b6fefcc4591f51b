import type { ReactNode } from 'react'
import { rpc, runsInDesktop } from '../rpc/client'
import classes from './OutsideLink.module.css'
import { useRowTabIndex } from './table/row-tab-index'

/** A link that opens in the person's browser. `url` is http or https; its target shows on hover. */
export function OutsideLink(props: { url: string; children: ReactNode }) {
  const tabIndex = useRowTabIndex()
  return (
    <a
      href={props.url}
      target="_blank"
      rel="noopener noreferrer"
      className={classes.link}
      data-hint={props.url}
      tabIndex={tabIndex}
      onClick={(event) => {
        if (!runsInDesktop()) return
        event.preventDefault()
        void rpc.app.openLink({ url: props.url }).catch(() => {
          // The desktop said why in its own dialog.
        })
      }}
    >
      {props.children}
    </a>
  )
}
