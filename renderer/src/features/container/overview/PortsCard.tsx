import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'
import { Card } from '../../../components/card/Card'
import classes from '../../../components/card/Card.module.css'
import { OutsideLink } from '../../../components/OutsideLink'
import { publishedPorts } from '../../../format/ports'
import { useEngineAddress } from '../use-engine-address'

/** Published ports as links (host:container), then ports that are only exposed. */
export function PortsCard({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('container')
  const published = publishedPorts(row.ports, useEngineAddress())
  const exposed = row.ports
    .filter((port) => port.hostPort === undefined || port.hostPort === 0)
    .map((port) => `${port.containerPort}/${port.protocol}`)
  if (published.length + exposed.length === 0) {
    return (
      <Card title={t('overview.ports')}>
        <p className={classes.quiet}>{t('overview.noPorts')}</p>
      </Card>
    )
  }
  return (
    <Card title={t('overview.ports')}>
      <ul className={classes.list}>
        {published.map(({ text, url }) => (
          <li key={text} className={classes.item}>
            {url && isActive(row) ? <OutsideLink url={url}>{text}</OutsideLink> : text}
          </li>
        ))}
        {exposed.length > 0 && (
          <li className={classes.item}>{t('overview.exposedOnly', { ports: exposed.join(', ') })}</li>
        )}
      </ul>
    </Card>
  )
}
