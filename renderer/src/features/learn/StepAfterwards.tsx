import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/TextLink'
import { useLiveStore } from '../../live/live-store'
import type { Outcome } from './learn-store'
import { placeLink } from './place-link'
import { Rich } from './Rich'
import classes from './StepCard.module.css'
import type { Step } from './topic'

/** What to look at afterwards, and the way there. */
export function StepAfterwards({ step, outcome }: { step: Step; outcome: Outcome | null }) {
  const { t } = useTranslation(['learn', 'lessons'])
  const containers = useLiveStore((state) => state.containers)
  const place = (outcome?.state === 'done' ? outcome.place : null) ?? step.place
  const link = place === undefined ? null : placeLink(place, { containers })
  if (!step.look && !link) return null
  return (
    <div className={classes.after}>
      {step.look && (
        <span>
          <Rich text={t(step.look)} />
        </span>
      )}
      {link && <TextLink to={link.to}>{t(link.words, { name: link.name })}</TextLink>}
    </div>
  )
}
