import { useTranslation } from 'react-i18next'
import { quoteForShell } from '#shared/commands/quote'
import type { ImageDetails } from '#shared/contract/images'
import { Card } from '../../../components/card/Card'
import card from '../../../components/card/Card.module.css'
import { Fact } from '../../../components/card/Fact'
import { formatDuration } from '../../../format/time'

/** How the engine finds out whether a container of the image works. */
export function HealthcheckCard({ healthcheck }: { healthcheck: NonNullable<ImageDetails['healthcheck']> }) {
  const { t } = useTranslation('image')
  const { test, interval, timeout, startPeriod, retries } = healthcheck
  const [kind, ...words] = test
  const run = kind === 'CMD-SHELL' ? words.join(' ') : words.map(quoteForShell).join(' ')
  // What the engine takes where the image says nothing.
  const every = formatDuration(interval || 30_000)
  return (
    <Card title={t('config.health')}>
      <dl className={card.facts}>
        <Fact label={t('config.healthTest')}>
          <code className={card.code}>{run}</code>
        </Fact>
        <Fact label={t('config.healthWhen')}>
          {t('config.healthEvery', {
            every,
            timeout: formatDuration(timeout || 30_000),
            retries: retries || 3,
          })}
        </Fact>
        {startPeriod > 0 && <Fact label={t('config.healthStart')}>{formatDuration(startPeriod)}</Fact>}
      </dl>
    </Card>
  )
}
