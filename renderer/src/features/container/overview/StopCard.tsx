import { Button, Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StopFacts } from '#shared/contract/containers'
import type { ContainerRow } from '#shared/contract/rows'
import { explainStop } from '#shared/domain/explain-stop'
import { Ago } from '../../../components/Ago'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { rpc } from '../../../rpc/client'
import { useRead } from '../../../rpc/use-read'
import { StartButton } from '../StartButton'
import classes from './StopCard.module.css'

/** Why the container does not run: what happened, why, the last lines of its log, what to do next. */
export function StopCard({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('container')
  const { value, error, again } = useRead(
    row.id,
    (signal) => rpc.containers.explainStop({ id: row.id }, { signal }),
    [row.state, row.status, row.exitCode],
  )
  const isBad = row.state === 'dead' || (row.exitCode ?? 0) !== 0
  return (
    <section className={classes.card} data-tone={isBad ? 'bad' : 'calm'} aria-labelledby="stop-title">
      <div className={classes.head}>
        <h2 id="stop-title" className={classes.title}>
          {t(row.state === 'created' ? 'stop.titleCreated' : 'stop.title')}
        </h2>
        {value && value.finishedAt !== null && row.state !== 'created' && (
          <span className={classes.when}>
            <Ago at={value.finishedAt} />
          </span>
        )}
        <Button component={Link} href={`/containers/${row.id}/logs`} variant="default" size="compact-sm">
          {t('stop.showLogs')}
        </Button>
        {row.state !== 'restarting' && row.state !== 'dead' && <StartButton row={row} />}
      </div>
      {error && <ErrorNotice error={error} onRetry={again} />}
      {!value && !error && <Skeleton height={48} mt="xs" />}
      {value && <Explanation facts={value} />}
    </section>
  )
}

function Explanation({ facts }: { facts: StopFacts }) {
  const { t } = useTranslation('container')
  const sentences = explainStop(facts).map(({ key, params }) => ({ key, text: t(key, params) }))
  const part = (kind: 'what' | 'why' | 'next') =>
    sentences.filter(({ key }) => key.startsWith(`stop:${kind}.`))
  return (
    <>
      {part('what').map(({ key, text }) => (
        <p key={key} className={classes.what}>
          {text}
        </p>
      ))}
      {part('why').map(({ key, text }) => (
        <p key={key} className={classes.why}>
          {text}
        </p>
      ))}
      {part('next').length > 0 && (
        <ul className={classes.next} aria-label={t('stop.next')}>
          {part('next').map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
      {facts.lastLines.length > 0 && (
        <>
          <p className={classes.lastLines}>{t('stop.lastLines', { count: facts.lastLines.length })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <pre className={classes.lines} tabIndex={0}>
            {facts.lastLines.join('\n')}
          </pre>
        </>
      )}
    </>
  )
}
