import { VisuallyHidden } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettingsStore } from '../../live/settings-store'
import { FindBar } from './FindBar'
import { LinkDialog } from './LinkDialog'
import { linkTarget } from './open-link'
import { PasteDialog } from './PasteDialog'
import { cleanPaste, pressesEnter } from './paste'
import { ScreenMenu } from './ScreenMenu'
import type { ScreenAction } from './screen-keys'
import classes from './TerminalView.module.css'
import type { TerminalTab } from './terminal-tabs'
import { useClipboard } from './use-clipboard'
import { useScreen } from './use-screen'
import { changeFontSize, changeTerminalSettings, useTerminalLook } from './use-terminal-look'

const noMatches = { index: -1, count: 0 }

/** A terminal on the page, with its menu, its search, and the questions before a paste and a link. */
export function TerminalView(props: {
  tab: TerminalTab
  label: string
  isFinding: boolean
  onFinding: (isFinding: boolean) => void
  onLeave: () => void
  onNewSession: () => void
}) {
  const { t } = useTranslation('terminals')
  const place = useRef<HTMLDivElement>(null)
  const look = useTerminalLook()
  const clipboard = useClipboard()
  const [pasted, setPasted] = useState<string | null>(null)
  const [link, setLink] = useState<URL | null>(null)
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null)
  const [matches, setMatches] = useState(noMatches)

  const copy = (): void => {
    const text = screen?.selection()
    if (text) clipboard.copy(text)
  }
  const paste = (text: string): void => {
    const clean = cleanPaste(text)
    const { warnOnPaste } = useSettingsStore.getState().terminal
    if (warnOnPaste && pressesEnter(clean)) setPasted(clean)
    else screen?.paste(clean)
  }
  const actions: Record<ScreenAction, () => void> = {
    copy,
    paste: () => clipboard.read(paste),
    find: () => props.onFinding(true),
    larger: () => changeFontSize(1),
    smaller: () => changeFontSize(-1),
    leave: props.onLeave,
    'new-session': props.onNewSession,
  }
  const screen = useScreen(props.tab.session, place, {
    look,
    label: props.label,
    events: {
      onPaste: paste,
      onLink: (target) => setLink((open) => linkTarget(target) ?? open),
      onAction: (action) => actions[action](),
      onMatches: (index, count) => setMatches({ index, count }),
    },
  })

  const closeFind = (): void => {
    props.onFinding(false)
    setMatches(noMatches)
    screen?.find('', 'next')
    screen?.focus()
  }

  return (
    <div className={classes.root}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the terminal inside has keys for all that the menu offers */}
      <div
        ref={place}
        className={classes.place}
        data-scheme={look.scheme}
        onContextMenu={(event) => {
          if (event.shiftKey) return
          event.preventDefault()
          setMenu({ x: event.clientX, y: event.clientY })
        }}
      />
      <VisuallyHidden>{t('leaveHint')}</VisuallyHidden>
      {props.isFinding && (
        <FindBar
          matches={matches}
          onFind={(text, direction, isTyping) => screen?.find(text, direction, isTyping)}
          onClose={closeFind}
        />
      )}
      <ScreenMenu
        place={menu}
        canCopy={Boolean(menu && screen?.selection())}
        onCopy={copy}
        onPaste={actions.paste}
        onSelectAll={() => screen?.selectAll()}
        onFind={actions.find}
        onClear={() => screen?.clear()}
        onClose={() => setMenu(null)}
      />
      <PasteDialog
        text={pasted}
        onCancel={() => setPasted(null)}
        onPaste={(isAskedAgain) => {
          if (!isAskedAgain) changeTerminalSettings({ warnOnPaste: false })
          if (pasted !== null) screen?.paste(pasted)
          setPasted(null)
        }}
      />
      <LinkDialog target={link} onClose={() => setLink(null)} />
    </div>
  )
}
