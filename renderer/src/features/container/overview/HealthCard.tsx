import { useTranslation } from 'react-i18next'
import type { ContainerDetails } from '#shared/contract/containers'
import { Card } from '../../../components/card/Card'
import classes from '../../../components/card/Card.module.css'
import { formatExact } from '../../../format/time'

/** The last probes of the health check, newest first. */
export function HealthCard({ log }: { log: ContainerDetails['healthLog'] }) {
  const { t, i18n } = useTranslation('container')
  if (log.length === 0) return null
  return (
    <Card title={t('overview.health')}>
      <ul className={classes.list}>
        {[...log].reverse().map((probe, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: probes have no identity of their own
          <li key={`${probe.at ?? ''}-${index}`} className={classes.item}>
            <div>
              {t(probe.exitCode === 0 ? 'overview.probePassed' : 'overview.probeFailed', {
                code: probe.exitCode,
              })}
              {probe.at !== null && (
                <span className={classes.detail}> {formatExact(probe.at, i18n.language)}</span>
              )}
            </div>
            {probe.output.trim() !== '' && <pre className={classes.output}>{probe.output.trim()}</pre>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
