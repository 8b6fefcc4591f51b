import { createInstance, type TFunction } from 'i18next'
import en from '../../shared/i18n/en/menu.json'
import ko from '../../shared/i18n/ko/menu.json'

/** Languages that Gantry speaks. */
export type Language = 'en' | 'ko'

/** The texts that are shown outside the page: menu, dialogs, refusals. */
export function textsIn(language: Language): TFunction<'menu'> {
  const texts = createInstance()
  void texts.init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'menu',
    resources: { en: { menu: en }, ko: { menu: ko } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return texts.getFixedT(language, 'menu')
}

/** Korean for any tag of it (`ko`, `ko-KR`, an Accept-Language header that starts so), else English. */
export function closestLanguage(tag: string | undefined): Language {
  return /^\s*ko\b/i.test(tag ?? '') ? 'ko' : 'en'
}
