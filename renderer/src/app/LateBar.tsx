import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { loadHome } from '../commands/folders'
import { setTerminalOpener } from '../commands/terminal-opener'
import { loadPatiently } from '../components/lazy/load-patiently'
import { CommandBar } from '../features/command-bar/CommandBar'
import { navPages } from './pages'

// Terminals are not loaded before one is opened.
setTerminalOpener(async (wish) =>
  (await loadPatiently(() => import('../features/terminals/terminal-sessions'))).openTerminal(wish),
)

/** The command bar with what it knows of the app: its pages and its terminals. */
export function LateBar() {
  const { t } = useTranslation('common')
  const pages = useMemo(() => navPages.map(({ path, title }) => ({ path, title: t(title) })), [t])
  useEffect(() => {
    void loadHome()
  }, [])
  return <CommandBar pages={pages} />
}
