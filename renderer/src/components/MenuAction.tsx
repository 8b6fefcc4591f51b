import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { type HintLine, setHintLine } from './hint-line'

/** One entry of a menu of actions. Its docker line shows beside it while it has the pointer or the keyboard. */
export function MenuAction(props: {
  icon: ReactNode
  /** The docker line of the same; null where docker has nothing of the kind, or only the view changes. */
  line: HintLine | null
  isDisabled?: boolean
  isDangerous?: boolean
  onAct: () => void
  /** What it says. */
  children: ReactNode
}) {
  const { line } = props
  return (
    <Menu.Item
      ref={(item) => {
        if (item) setHintLine(item, line ?? undefined)
      }}
      leftSection={props.icon}
      disabled={props.isDisabled ?? false}
      {...(props.isDangerous ? { color: 'red' } : {})}
      data-hint-line={line === null ? undefined : typeof line === 'string' ? line : ''}
      onClick={props.onAct}
    >
      {props.children}
    </Menu.Item>
  )
}
