import { useTranslation } from 'react-i18next'
import type { Recovery } from '#shared/contract/recovery'
import { EngineWords } from './EngineWords'

const outcomes = {
  unchanged: 'recovery:unchanged',
  'brought-back': 'recovery:broughtBack',
  finished: 'recovery:finished',
  left: 'recovery:left',
  failed: 'recovery:failed',
} as const satisfies Record<Recovery['outcome'], string>

const reasons = {
  'old-gone': 'recovery:oldGone',
  'new-gone': 'recovery:newGone',
  'name-taken': 'recovery:nameTaken',
  renamed: 'recovery:renamed',
  'both-run': 'recovery:bothRun',
  'new-ended': 'recovery:newEnded',
  'old-kept': 'recovery:oldKept',
} as const satisfies Record<NonNullable<Recovery['reason']>, string>

/** What became of a container that was being made again when Gantry ended, in sentences. Needs the texts `recovery`. */
export function RecoveryWords({ recovery }: { recovery: Recovery }) {
  const { t } = useTranslation('recovery')
  const { name, outcome, reason, oldName, message } = recovery
  const sentences = [
    t(outcomes[outcome]),
    ...(reason ? [t(reasons[reason], { name, oldName })] : []),
    ...(oldName && reason !== 'old-kept' ? [t('oldName', { oldName })] : []),
  ]
  return (
    <>
      <span>{sentences.join(' ')}</span>
      <EngineWords words={message} />
    </>
  )
}
