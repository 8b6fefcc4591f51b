import { Tabs, VisuallyHidden } from '@mantine/core'
import { IconPlayerStop, IconPlugConnected, IconTerminal2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './ContainerTerminal.module.css'
import { tabNames } from './tab-names'
import type { TerminalTab } from './terminal-tabs'

/** The tabs of a container's terminals. An ended one is told by its icon and, to screen readers, by a word. */
export function TerminalTabs(props: { tabs: readonly TerminalTab[]; onClose: (id: string) => void }) {
  const { t } = useTranslation('terminals')
  const names = tabNames(props.tabs)
  return (
    <Tabs.List className={classes.list} aria-label={t('tabs')}>
      {props.tabs.map(({ session, state }, place) => {
        const isOpen = state.state === 'open'
        const Icon = !isOpen
          ? IconPlayerStop
          : session.request.mode === 'attach'
            ? IconPlugConnected
            : IconTerminal2
        return (
          <Tabs.Tab
            key={session.id}
            value={session.id}
            leftSection={<Icon size={15} aria-hidden />}
            className={classes.tab}
            data-ended={isOpen ? undefined : true}
            onKeyDown={(event) => {
              if (event.key === 'Delete') props.onClose(session.id)
            }}
            onAuxClick={(event) => {
              if (event.button === 1) props.onClose(session.id)
            }}
          >
            {names[place] ?? t('mainProcess')}
            {!isOpen && <VisuallyHidden> {t('ended')}</VisuallyHidden>}
          </Tabs.Tab>
        )
      })}
    </Tabs.List>
  )
}
