import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { BarButton } from '../features/command-bar/BarButton'
import { useActivityStore } from '../live/activity-store'
import classes from './NavBar.module.css'
import { navPages } from './pages'

/** The navigation on the left; icons alone where the window is narrow. */
export function NavBar() {
  const { t } = useTranslation('common')
  const [location] = useLocation()
  const running = useActivityStore(
    ({ entries }) => entries.filter((entry) => entry.state === 'running').length,
  )
  const item = ({ path, title, icon: Icon }: (typeof navPages)[number]) => {
    const isHere = location === path || location.startsWith(`${path}/`)
    const word = t(title)
    return (
      <li key={path}>
        <Link
          href={path}
          className={classes.link}
          aria-current={isHere ? 'page' : undefined}
          aria-label={word}
          data-nav-hint={word}
        >
          <Icon aria-hidden className={classes.icon} />
          <span className={classes.word}>{word}</span>
          {path === '/activity' && running > 0 && (
            <span className={classes.count} aria-hidden>
              {running}
            </span>
          )}
        </Link>
      </li>
    )
  }
  return (
    <nav className={classes.root} aria-label={t('nav.label')}>
      <div className={classes.brand} aria-hidden>
        <svg viewBox="0 0 24 24" className={classes.mark} aria-hidden="true">
          <path d="M3 5h18M5 5v15M19 5v15M12 5v5M9 10h6v5H9z" />
        </svg>
        <span className={classes.word}>Gantry</span>
      </div>
      <BarButton />
      <ul className={classes.list}>{navPages.filter((page) => page.isMain).map(item)}</ul>
      <ul className={classes.list}>{navPages.filter((page) => !page.isMain).map(item)}</ul>
    </nav>
  )
}
