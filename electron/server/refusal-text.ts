import { closestLanguage, textsIn } from '../page/texts'
import type { Refusal } from './gate'

/** The plain text of a refusal, in the browser's language. Tells a stranger nothing about this machine. */
export function refusalText(status: Refusal, acceptLanguage: string | undefined): string {
  const t = textsIn(closestLanguage(acceptLanguage))
  if (status === 401) return `${t('refusal.signIn')}\n`
  return status === 404 ? `${t('refusal.notFound')}\n` : `${t('refusal.denied')}\n`
}
