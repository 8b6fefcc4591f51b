import type { Recovery } from '#shared/contract/recovery'
import { loadTexts } from '../i18n/late-texts'
import { lazyPart } from './lazy/lazy-part'

/** {@link RecoveryWords} with its texts: needed once in a blue moon. */
export const LateRecoveryWords = lazyPart<{ recovery: Recovery }>(async () => {
  const [{ RecoveryWords }] = await Promise.all([import('./RecoveryWords'), loadTexts('recovery')])
  return RecoveryWords
})
