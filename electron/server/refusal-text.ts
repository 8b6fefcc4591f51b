import en from '../../shared/i18n/en/menu.json'
import ko from '../../shared/i18n/ko/menu.json'
import type { Refusal } from './gate'

/** The plain text of a refusal, in Korean where the browser prefers it. Tells a stranger nothing about this machine. */
export function refusalText(status: Refusal, acceptLanguage: string | undefined): string {
  const texts = /^\s*ko\b/i.test(acceptLanguage ?? '') ? ko : en
  return `${texts.refusal[status === 401 ? 'signIn' : status === 404 ? 'notFound' : 'denied']}\n`
}
