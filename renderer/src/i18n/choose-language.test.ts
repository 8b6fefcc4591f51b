import { expect, test } from 'vitest'
import { chooseLanguage } from './choose-language'

test('the choice wins, then the first of the system languages that there is, then English', () => {
  expect(chooseLanguage('ko', ['en-US'])).toBe('ko')
  expect(chooseLanguage('system', ['fr-FR', 'ko-KR', 'en'])).toBe('ko')
  expect(chooseLanguage('system', ['de'])).toBe('en')
  expect(chooseLanguage('system', [])).toBe('en')
})
