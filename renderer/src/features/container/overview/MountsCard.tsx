import { useTranslation } from 'react-i18next'
import type { ContainerDetails } from '#shared/contract/containers'
import { isAnonymousVolume } from '#shared/domain/volume-name'
import { Card } from '../../../components/card/Card'
import classes from '../../../components/card/Card.module.css'
import { inspectPath } from '../../../components/inspect/use-inspected'
import { TextLink } from '../../../components/TextLink'

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
                  <TextLink to={inspectPath('/volumes', mount.name)}>{volumeLabel(mount.name)}</TextLink>
                ) : (
                  mount.source || mount.type
                )}
                {' → '}
                {mount.destination}
              </div>
              <div className={classes.detail}>
                {t(mount.isReadOnly ? 'overview.mountReadOnly' : 'overview.mountWritable', {
                  type: isAnonymousVolume(mount.name ?? '') ? t('overview.anonymousVolume') : mount.type,
                })}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function volumeLabel(name: string): string {
  return isAnonymousVolume(name) ? name.slice(0, 12) : name
}
