import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ContainerDetails } from '#shared/contract/containers'
import { inspectPath } from '../../../components/inspect/use-inspected'
import { Card } from './Card'
import classes from './Card.module.css'

/** What is mounted where; volumes lead to their page. */
export function MountsCard({ mounts }: { mounts: ContainerDetails['mounts'] }) {
  const { t } = useTranslation('container')
  return (
    <Card title={t('overview.mounts')}>
      {mounts.length === 0 ? (
        <p className={classes.quiet}>{t('overview.noMounts')}</p>
      ) : (
        <ul className={classes.list}>
          {mounts.map((mount) => (
            <li key={mount.destination} className={classes.item}>
              <div className={classes.code}>
                {mount.type === 'volume' && mount.name ? (
                  <Link href={inspectPath('/volumes', mount.name)}>{mount.name}</Link>
                ) : (
                  mount.source || mount.type
                )}
                {' → '}
                {mount.destination}
              </div>
              <div className={classes.detail}>
                {t(mount.isReadOnly ? 'overview.mountReadOnly' : 'overview.mountWritable', {
                  type: mount.type,
                })}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
