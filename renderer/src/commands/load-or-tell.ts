import { loadPatiently } from '../components/lazy/load-patiently'
import { i18n } from '../i18n/i18n'
import { showNotice } from './show-notice'

/**
 * A part of the app that an action needs; null where it could not be loaded after several tries, which a notice then
 * says, so that a click never does nothing without a word.
 */
export async function loadOrTell<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await loadPatiently(load)
  } catch {
    showNotice({
      color: 'red',
      autoClose: false,
      role: 'alert',
      title: i18n.t('common:notLoaded.title'),
      message: i18n.t('common:notLoaded.text'),
    })
    return null
  }
}
