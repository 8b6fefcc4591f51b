import { useTranslation } from 'react-i18next'
import type { ContainerDetails } from '#shared/contract/containers'
import { CopyButton } from '../../../components/CopyButton'
import { Card } from '../../../components/card/Card'
import classes from '../../../components/card/Card.module.css'
import { Fact } from '../../../components/card/Fact'
import { formatExact } from '../../../format/time'

/** What it is and since when: ids, image, project, times. */
export function IdentityCard({ details }: { details: ContainerDetails }) {
  const { t, i18n } = useTranslation('container')
  const { row } = details
  const time = (at: number | null) => (at === null ? t('overview.never') : formatExact(at, i18n.language))
  return (
    <Card title={t('overview.identity')}>
      <dl className={classes.facts}>
        <Fact label={t('overview.id')}>
          <Id id={row.id} label={t('overview.copyId')} />
        </Fact>
        <Fact label={t('overview.image')}>
          <span className={classes.inline}>
            {row.image} <CopyButton label={t('overview.copyImage')} text={row.image} />
          </span>
        </Fact>
        <Fact label={t('overview.imageId')}>
          <Id id={row.imageId} label={t('overview.copyImageId')} />
        </Fact>
        {row.project !== null && (
          <Fact label={t('overview.project')}>
            {row.service === null ? row.project : `${row.project} / ${row.service}`}
          </Fact>
        )}
        <Fact label={t('overview.created')}>{time(row.createdAt)}</Fact>
        <Fact label={t('overview.started')}>{time(details.startedAt)}</Fact>
        <Fact label={t('overview.finished')}>{time(details.finishedAt)}</Fact>
      </dl>
    </Card>
  )
}

function Id({ id, label }: { id: string; label: string }) {
  return (
    <span className={classes.inline}>
      <span className={classes.code}>{id.replace(/^sha256:/, '').slice(0, 12)}</span>
      <CopyButton label={label} text={id} />
    </span>
  )
}
