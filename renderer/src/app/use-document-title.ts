import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { navPages } from './pages'

/** Names the page in the window's title: `Images - Gantry`. */
export function useDocumentTitle(location: string): void {
  const { t } = useTranslation('common')
  const page = navPages.find(({ path }) => location === path || location.startsWith(`${path}/`))
  const title = page ? `${t(page.title)} - Gantry` : 'Gantry'
  useEffect(() => {
    document.title = title
  }, [title])
}
