import { useTranslation } from 'react-i18next'
import type { About } from '#shared/contract/app'
import { ErrorNotice } from '../../components/ErrorNotice'
import { PageHeader } from '../../components/PageHeader'
import { TitledBox } from '../../components/TitledBox'
import { formatMemory } from '../../format/bytes'
import { formatDuration } from '../../format/time'
import classes from './AboutPage.module.css'
import { Facts } from './Facts'
import { pageMemory } from './page-memory'
import { useAbout } from './use-about'

const modes = { desktop: 'about:mode.desktop', browser: 'about:mode.browser' } as const satisfies Record<
  About['mode'],
  string
>

const streams = {
  events: 'about:stream.events',
  logs: 'about:stream.logs',
  stats: 'about:stream.stats',
  terminals: 'about:stream.terminals',
  pulls: 'about:stream.pulls',
} as const

/** What the app is, what it costs while it runs, and what it does not do. */
export function AboutPage() {
  const { t } = useTranslation('about')
  const { about, error } = useAbout()
  const memory = pageMemory()
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={classes.body}>
        {error !== null && <ErrorNotice error={error} />}
        <div className={classes.cards}>
          <Facts
            title={t('app')}
            facts={[
              [t('version'), about?.version ?? '–'],
              [t('mode.label'), about ? t(modes[about.mode]) : '–'],
              ...Object.entries(about?.versions ?? {}).map(([name, version]): [string, string] => [
                name,
                version,
              ]),
              [t('uptime'), about ? formatDuration(about.uptime * 1000) : '–'],
              [t('licence'), 'MIT'],
            ]}
          />
          <Facts
            title={t('cost')}
            facts={[
              [t('cpu'), about ? t('percent', { value: about.cpu.toFixed(1) }) : '–'],
              [t('memory'), about ? formatMemory(about.memory) : '–'],
              ...(memory === null ? [] : [[t('pageMemory'), formatMemory(memory)] as const]),
              ...Object.entries(streams).map(
                ([name, key]) => [t(key), String(about?.streams[name] ?? '–')] as const,
              ),
            ]}
          />
        </div>
        <div className={classes.promise}>
          <TitledBox title={t('quiet.title')}>
            <p>{t('quiet.text')}</p>
          </TitledBox>
        </div>
      </div>
    </div>
  )
}
