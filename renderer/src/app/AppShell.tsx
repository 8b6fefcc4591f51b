import { Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { lazyPart } from '../components/lazy/lazy-part'
import { useIsDrawn } from '../components/use-is-drawn'
import { useBarKeys } from '../features/command-bar/use-bar-keys'
import { loadTexts } from '../i18n/late-texts'
import { useEngineStatus } from '../live/engine-store'
import classes from './AppShell.module.css'
import { EnginePage } from './EnginePage'
import { HintLayer } from './HintLayer'
import { LostBanner } from './LostBanner'
import { NavBar } from './NavBar'
import { needsEngine } from './pages'
import { RouteBoundary } from './RouteBoundary'
import { routes } from './routes'
import { StatusBar } from './StatusBar'
import { useDocumentTitle } from './use-document-title'
import { useMenuActions } from './use-menu-actions'
import { usePreloadedPages } from './use-preloaded-pages'
import { useShortcuts } from './use-shortcuts'

const LateBar = lazyPart(async () => {
  const [{ LateBar: bar }] = await Promise.all([import('./LateBar'), loadTexts('flags')])
  return bar
})
const LateParts = lazyPart(async () => (await import('./LateParts')).LateParts)

/** The frame around every page: navigation, banner, page, status bar, and the dialogs that exist once. */
export function AppShell() {
  const { t } = useTranslation('common')
  const [location] = useLocation()
  const { state } = useEngineStatus()
  const isDrawn = useIsDrawn()
  const main = useRef<HTMLElement>(null)
  useDocumentTitle(location)
  usePreloadedPages(isDrawn)
  useMenuActions()
  useShortcuts()
  useBarKeys()
  const isWithoutEngine = state === 'denied' || state === 'absent' || state === 'unsupported'
  return (
    <div className={classes.root}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {t('skipToContent')}
      </button>
      <div className={classes.middle}>
        <NavBar />
        <main className={classes.main} ref={main} tabIndex={-1}>
          <LostBanner />
          {isWithoutEngine && needsEngine(location) ? (
            <EnginePage />
          ) : (
            <Switch>
              {routes.map(({ path, Page }) => (
                <Route key={path} path={path}>
                  <RouteBoundary key={path}>
                    <Page />
                  </RouteBoundary>
                </Route>
              ))}
              <Route>
                <Redirect to="/containers" replace />
              </Route>
            </Switch>
          )}
          {/* In a landmark, as everything that is read. */}
          <HintLayer />
        </main>
      </div>
      {isDrawn && (
        <Suspense fallback={null}>
          <LateBar />
        </Suspense>
      )}
      <StatusBar />
      {isDrawn && (
        <Suspense fallback={null}>
          <LateParts />
        </Suspense>
      )}
    </div>
  )
}
