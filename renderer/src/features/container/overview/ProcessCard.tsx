import { useTranslation } from 'react-i18next'
import { quoteForShell } from '#shared/commands/quote'
import type { ContainerDetails } from '#shared/contract/containers'
import { CopyButton } from '../../../components/CopyButton'
import { Card } from '../../../components/card/Card'
import classes from '../../../components/card/Card.module.css'
import { Fact } from '../../../components/card/Fact'

/** What runs in it: command, entrypoint, folder, user, restart policy. */
export function ProcessCard({ details }: { details: ContainerDetails }) {
  const { t } = useTranslation('container')
  const command = details.command.map(quoteForShell).join(' ')
  const entrypoint = details.entrypoint.map(quoteForShell).join(' ')
  return (
    <Card title={t('overview.process')}>
      <dl className={classes.facts}>
        <Fact label={t('overview.command')}>
          {command === '' ? t('overview.none') : <Code text={command} label={t('overview.copyCommand')} />}
        </Fact>
        <Fact label={t('overview.entrypoint')}>
          {entrypoint === '' ? t('overview.none') : <span className={classes.code}>{entrypoint}</span>}
        </Fact>
        <Fact label={t('overview.workdir')}>
          <span className={classes.code}>{details.workdir || '/'}</span>
        </Fact>
        <Fact label={t('overview.user')}>{details.user || t('overview.userOfImage')}</Fact>
        <Fact label={t('overview.hostname')}>{details.hostname || t('overview.none')}</Fact>
        <Fact label={t('overview.tty')}>{t(details.isTty ? 'overview.yes' : 'overview.no')}</Fact>
        <Fact label={t('overview.restartPolicy')}>
          {details.restartPolicy || 'no'} ({t('overview.restarts', { count: details.restartCount })})
        </Fact>
        <Fact label={t('overview.logDriver')}>{details.logDriver || t('overview.none')}</Fact>
      </dl>
    </Card>
  )
}

function Code({ text, label }: { text: string; label: string }) {
  return (
    <span className={classes.inline}>
      <span className={classes.code}>{text}</span>
      <CopyButton label={label} text={text} />
    </span>
  )
}
