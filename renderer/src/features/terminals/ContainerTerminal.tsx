import { Button, Skeleton, Tabs } from '@mantine/core'
import { IconPlus, IconSettingsPlus, IconTerminal2 } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { quoteForShell } from '#shared/commands/quote'
import type { ContainerRow } from '#shared/contract/rows'
import { showNotice } from '../../commands/show-notice'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { IconAction } from '../../components/IconAction'
import classes from './ContainerTerminal.module.css'
import { NewSessionDialog } from './NewSessionDialog'
import { TerminalPanel } from './TerminalPanel'
import { TerminalTabs } from './TerminalTabs'
import { TerminalTools } from './TerminalTools'
import {
  closeTerminal,
  loadTerminals,
  type NewTerminal,
  openFirstTerminal,
  openTerminal,
} from './terminal-sessions'
import { showTab, tabsOf, useTerminalTabs } from './terminal-tabs'

/** A container's terminals in tabs. The first opens by itself; all go on while other pages are shown. */
export function ContainerTerminal({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('terminals')
  const { tabs, front } = useTerminalTabs()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(0)
  const [isFinding, setIsFinding] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const isRunning = row.state === 'running'
  const wasRunning = useRef(isRunning)
  const mine = tabsOf(tabs, row.id)
  const shown = mine.find(({ session }) => session.id === front[row.id]) ?? mine.at(-1)

  const attempt = (work: Promise<unknown>): void => {
    setBusy((count) => count + 1)
    setError(null)
    work.catch(setError).finally(() => setBusy((count) => count - 1))
  }
  const open = (request: NewTerminal, replaced?: string): void => attempt(openTerminal(request, replaced))
  const openShell = (): void => open({ containerId: row.id, mode: 'exec' })
  const close = (id: string): void => attempt(closeTerminal(id).then((isLeft) => isLeft && tellLeftRunning()))
  const tellLeftRunning = (): void => {
    showNotice({
      color: 'yellow',
      message: t('leftRunning', { name: row.name }),
    })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a container; it may start and stop meanwhile
  useEffect(() => attempt(wasRunning.current ? openFirstTerminal(row.id) : loadTerminals()), [row.id])

  const dialog = (
    <NewSessionDialog
      containerId={row.id}
      containerName={row.name}
      isOpen={isAsking}
      onClose={() => setIsAsking(false)}
    />
  )
  if (!shown) {
    return (
      <div className={classes.root}>
        {error !== null && <ErrorNotice error={error} onRetry={isRunning ? openShell : undefined} />}
        {busy > 0 ? (
          <Skeleton className={classes.skeleton} aria-label={t('opening')} />
        ) : (
          <EmptyState
            icon={<IconTerminal2 />}
            title={isRunning ? t('empty.title') : t('empty.stopped', { name: row.name })}
            text={isRunning ? t('empty.text') : t('empty.startFirst')}
            line={`docker exec -it ${quoteForShell(row.name)} sh`}
          >
            <Button disabled={!isRunning} onClick={openShell}>
              {t('empty.open')}
            </Button>
            <Button variant="default" disabled={!isRunning} onClick={() => setIsAsking(true)}>
              {t('newWith')}
            </Button>
          </EmptyState>
        )}
        {dialog}
      </div>
    )
  }
  const { session } = shown
  const openAgain = (): void => {
    const { cols: _cols, rows: _rows, ...request } = session.request
    open(request, session.id)
  }
  return (
    <div ref={root} className={classes.root}>
      {error !== null && <ErrorNotice error={error} />}
      <Tabs
        className={classes.tabs}
        value={session.id}
        onChange={(id) => {
          setIsFinding(false)
          if (id) showTab(row.id, id)
        }}
        keepMounted={false}
      >
        <div className={classes.bar}>
          <TerminalTabs tabs={mine} onClose={close} />
          <div className={classes.new}>
            <IconAction
              label={t('newSession')}
              line={`docker exec -it ${quoteForShell(row.name)} ${session.command[0] ?? 'sh'}`}
              isDisabled={!isRunning}
              isBusy={busy > 0}
              onAct={openShell}
            >
              <IconPlus aria-hidden />
            </IconAction>
            <IconAction
              label={t('newWith')}
              line={`docker exec -it ${quoteForShell(row.name)} COMMAND`}
              isDisabled={!isRunning}
              onAct={() => setIsAsking(true)}
            >
              <IconSettingsPlus aria-hidden />
            </IconAction>
          </div>
          <TerminalTools
            isAttached={session.request.mode === 'attach'}
            onFind={() => setIsFinding(true)}
            onClose={() => close(session.id)}
          />
        </div>
        <Tabs.Panel value={session.id} className={classes.panel}>
          <TerminalPanel
            tab={shown}
            isRunning={isRunning}
            isBusy={busy > 0}
            isFinding={isFinding}
            onFinding={setIsFinding}
            onLeave={() =>
              root.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
            }
            onNewSession={openAgain}
          />
        </Tabs.Panel>
      </Tabs>
      {dialog}
    </div>
  )
}
