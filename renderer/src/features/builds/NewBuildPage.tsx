import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useBuildDraftStore } from '../../commands/build-draft-store'
import page from '../../components/DetailPage.module.css'
import { NewBuildForm } from './NewBuildForm'

/** The page for a new build: `/builds/new`. Begins with what another part of the app handed over. */
export function NewBuildPage() {
  const { t } = useTranslation('builds')
  const { draft, turn } = useBuildDraftStore()
  return (
    <div className={page.page}>
      <nav className={page.crumbs} aria-label={t('breadcrumb')}>
        <Link href="/builds">{t('title')}</Link>
        <span aria-hidden>/</span>
        <span aria-current="page">{t('new.title')}</span>
      </nav>
      <NewBuildForm key={turn} draft={draft} />
    </div>
  )
}
