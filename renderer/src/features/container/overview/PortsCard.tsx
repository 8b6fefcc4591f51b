import { useTranslation } from 'react-i18next'
import type { Port } from '#shared/contract/rows'
import { PortLink } from '../../../components/PortLink'
import { Card } from './Card'
import classes from './Card.module.css'

/** Published ports as links, and ports that are only exposed. */
export function PortsCard({ ports }: { ports: readonly Port[] }) {
  const { t } = useTranslation('container')
  return (
    <Card title={t('overview.ports')}>
      {ports.length === 0 ? (
        <p className={classes.quiet}>{t('overview.noPorts')}</p>
      ) : (
        <ul className={classes.list}>
          {ports.map((port) => (
            <li
              key={`${port.hostIp ?? ''}:${port.hostPort ?? ''}:${port.containerPort}/${port.protocol}`}
              className={classes.item}
            >
              <PortLink port={port} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
