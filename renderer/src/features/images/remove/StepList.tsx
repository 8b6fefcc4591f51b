import { IconLock, IconTag, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RemovalStep } from '#shared/domain/predict-image-removal'
import { nameOf } from '../../../commands/name-of'
import classes from './remove.module.css'
import { stayWords } from './stay-words'

const looks = {
  deleted: { icon: IconTrash, word: 'remove.deleted' },
  untagged: { icon: IconTag, word: 'remove.untagged' },
  refused: { icon: IconLock, word: 'remove.stays' },
  unknown: { icon: IconTrash, word: 'remove.goesAlong' },
} as const

/** What becomes of each name or image that was chosen, and why one stays. */
export function StepList({ steps }: { steps: readonly RemovalStep[] }) {
  const { t } = useTranslation('images')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <ul className={classes.list} tabIndex={0} aria-label={t('remove.effects')}>
      {steps.map((step) => {
        const { icon: Icon, word } = looks[step.outcome]
        const why = stayWords(step, t)
        return (
          <li key={step.target} className={classes.step} data-outcome={step.outcome}>
            <Icon size={16} aria-hidden className={classes.icon} />
            <span className={classes.words}>
              <bdi className={classes.name}>{nameOf(step.target)}</bdi> <b>{t(word)}</b>
              {why !== '' && <span className={classes.why}>{why}</span>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
