import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageRow } from '#shared/contract/rows'
import { containersByImage } from '#shared/domain/usage'
import columns from '../../../components/CardColumns.module.css'
import { ContainerState } from '../../../components/ContainerState'
import { CopyButton } from '../../../components/CopyButton'
import { Card } from '../../../components/card/Card'
import card from '../../../components/card/Card.module.css'
import { TextLink } from '../../../components/TextLink'
import { useLiveStore } from '../../../live/live-store'
import { imageLines } from '../image-lines'
import { NewerNote } from '../newer/NewerNote'
import { removeImages } from '../remove-images'
import classes from './ImagePage.module.css'

/** The names of an image, each of which can be taken away or compared with its registry, and the containers made from it. */
export function UseTab({ row }: { row: ImageRow }) {
  const { t } = useTranslation('image')
  const containers = useLiveStore((state) => state.containers)
  const lines = useMemo(() => imageLines([row], containers.values()), [row, containers])
  const users = useMemo(() => containersByImage(containers.values()).get(row.id) ?? [], [row.id, containers])
  return (
    <div className={`${columns.tab} ${columns.columns}`}>
      <div className={columns.column}>
        <Card title={t('use.tags')}>
          {row.tags.length === 0 ? (
            <p className={card.quiet}>{t('use.noTags')}</p>
          ) : (
            <ul className={card.list}>
              {lines.map((line) => (
                <li key={line.id} className={card.item}>
                  <div className={classes.reference}>
                    <code>{line.id}</code>
                    <CopyButton text={line.id} label={t('use.copy', { name: line.id })} />
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('use.untagName', { name: line.id })}
                      data-hint={t('use.untag')}
                      data-hint-line={`docker rmi ${line.id}`}
                      onClick={() => removeImages([line])}
                    >
                      {t('use.untag')}
                    </Button>
                  </div>
                  <NewerNote reference={line.id} isUsed={users.length > 0} />
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={t('use.digests')}>
          {row.digests.length === 0 ? (
            <p className={card.quiet}>{t('use.noDigests')}</p>
          ) : (
            <ul className={card.list}>
              {row.digests.map((digest) => (
                <li key={digest} className={classes.reference}>
                  <code>{digest}</code>
                  <CopyButton text={digest} label={t('use.copy', { name: digest })} />
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
      <div className={columns.column}>
        <Card title={t('use.containers')}>
          {users.length === 0 ? (
            <p className={card.quiet}>{t('use.noContainers')}</p>
          ) : (
            <ul className={card.list}>
              {users.map((user) => (
                <li key={user.id} className={classes.user}>
                  <TextLink to={`/containers/${user.id}`}>{user.name}</TextLink>
                  <ContainerState row={user} />
                  <span className={card.detail}>{user.image}</span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </div>
  )
}
