import { useTranslation } from 'react-i18next'
import { quoteForShell } from '#shared/commands/quote'
import type { ImageDetails } from '#shared/contract/images'
import columns from '../../../components/CardColumns.module.css'
import { Card } from '../../../components/card/Card'
import card from '../../../components/card/Card.module.css'
import { Fact } from '../../../components/card/Fact'
import { VariableList } from '../../../components/card/VariableList'
import { HealthcheckCard } from './HealthcheckCard'
import classes from './ImagePage.module.css'

/** What containers of the image begin with, in words. */
export function ConfigTab({ details }: { details: ImageDetails }) {
  const { t } = useTranslation('image')
  const labels = Object.entries(details.labels).sort(([a], [b]) => a.localeCompare(b))
  return (
    <div className={`${columns.tab} ${columns.columns}`}>
      <div className={columns.column}>
        <StartCard details={details} />
        <Card title={t('config.env')}>
          {details.env.length === 0 ? (
            <p className={card.quiet}>{t('config.noEnv')}</p>
          ) : (
            <VariableList env={details.env} />
          )}
        </Card>
        {details.healthcheck && <HealthcheckCard healthcheck={details.healthcheck} />}
      </div>
      <div className={columns.column}>
        <Card title={t('config.ports')}>
          {details.ports.length === 0 ? (
            <p className={card.quiet}>{t('config.noPorts')}</p>
          ) : (
            <>
              <Values values={details.ports} />
              <p className={classes.hint}>
                {t('config.portsHint', { port: details.ports[0]?.split('/')[0] })}
              </p>
            </>
          )}
        </Card>
        <Card title={t('config.volumes')}>
          {details.volumes.length === 0 ? (
            <p className={card.quiet}>{t('config.noVolumes')}</p>
          ) : (
            <>
              <Values values={details.volumes} />
              <p className={classes.hint}>{t('config.volumesHint')}</p>
            </>
          )}
        </Card>
        <Card title={t('config.labels')}>
          {labels.length === 0 ? (
            <p className={card.quiet}>{t('config.noLabels')}</p>
          ) : (
            <ul className={card.variables}>
              {labels.map(([name, value]) => (
                <li key={name} className={card.variable}>
                  <span className={card.pair}>
                    <b>{name}</b>={value}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </div>
  )
}

function StartCard({ details }: { details: ImageDetails }) {
  const { t } = useTranslation('image')
  const { entrypoint, command, shell, onBuild } = details
  const line = (words: readonly string[]): string => words.map(quoteForShell).join(' ')
  const whole = line([...entrypoint, ...command])
  return (
    <Card title={t('config.start')}>
      <dl className={card.facts}>
        <Fact label={t('config.runs')}>
          {whole === '' ? t('config.runsNothing') : <code className={card.code}>{whole}</code>}
        </Fact>
        {entrypoint.length > 0 && (
          <Fact label={t('config.entrypoint')}>
            <code className={card.code}>{line(entrypoint)}</code>
            <p className={classes.hint}>{t('config.entrypointHint')}</p>
          </Fact>
        )}
        {command.length > 0 && (
          <Fact label={t('config.command')}>
            <code className={card.code}>{line(command)}</code>
            <p className={classes.hint}>
              {t(entrypoint.length > 0 ? 'config.argumentsHint' : 'config.commandHint')}
            </p>
          </Fact>
        )}
        <Fact label={t('config.user')}>{details.user === '' ? t('config.root') : details.user}</Fact>
        <Fact label={t('config.workdir')}>
          <code className={card.code}>{details.workdir === '' ? '/' : details.workdir}</code>
        </Fact>
        <Fact label={t('config.stopSignal')}>
          {details.stopSignal === '' ? t('config.usualSignal') : details.stopSignal}
        </Fact>
        {shell.length > 0 && <Fact label={t('config.shell')}>{line(shell)}</Fact>}
        {onBuild.length > 0 && <Fact label={t('config.onBuild')}>{onBuild.join('\n')}</Fact>}
        {details.author !== '' && <Fact label={t('config.author')}>{details.author}</Fact>}
        {details.comment !== '' && <Fact label={t('config.comment')}>{details.comment}</Fact>}
      </dl>
    </Card>
  )
}

function Values({ values }: { values: readonly string[] }) {
  return (
    <ul className={card.list}>
      {values.map((value) => (
        <li key={value} className={card.item}>
          <code className={card.code}>{value}</code>
        </li>
      ))}
    </ul>
  )
}
