import { Button, Skeleton, Tabs } from '@mantine/core'
import { IconPhoto, IconPlayerPlay, IconPlayerStop, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'wouter'
import type { Build, BuildDetails } from '#shared/contract/builds'
import { openNewBuild } from '../../commands/build-draft-store'
import { cancelRun } from '../../commands/cancel-run'
import { lineOf } from '../../commands/line-of'
import { openRunDialog } from '../../commands/run-dialog-store'
import page from '../../components/DetailPage.module.css'
import { DockerLine } from '../../components/DockerLine'
import { ErrorNotice } from '../../components/ErrorNotice'
import { PageHeader } from '../../components/PageHeader'
import { StateBadge } from '../../components/StateBadge'
import { formatBytes } from '../../format/bytes'
import { BuildDuration } from './BuildDuration'
import { BuildOptions } from './BuildOptions'
import classes from './BuildPage.module.css'
import { builderNames, buildLooks, buildWord, nameOfBuild } from './build-words'
import { DockerfileSource } from './DockerfileSource'
import { FailedAt } from './FailedAt'
import { StepList } from './StepList'
import { isWhole, startBuild } from './start-build'
import { useBuild } from './use-build'

const tabs = ['steps', 'dockerfile', 'options'] as const

/** One build: `/builds/:id/:tab?`. Followed while it runs. */
export function BuildPage() {
  const { t } = useTranslation('builds')
  const { id = '', tab } = useParams<{ id?: string; tab?: string }>()
  const { details, error } = useBuild(id)
  const name = details ? nameOfBuild(details.build) : t('one')
  return (
    <div className={page.page}>
      <nav className={page.crumbs} aria-label={t('breadcrumb')}>
        <Link href="/builds">{t('title')}</Link>
        <span aria-hidden>/</span>
        <span aria-current="page">{name}</span>
      </nav>
      {details && (
        <>
          <BuildHeader build={details.build} />
          <BuildTabs id={id} tab={tab ?? 'steps'} details={details} />
        </>
      )}
      {!details && <PageHeader title={name} />}
      {!details && error && (
        <div className={page.panel}>
          <ErrorNotice error={error} />
        </div>
      )}
      {!details && !error && <Skeleton m="lg" height={120} radius="md" aria-label={t('reading')} />}
    </div>
  )
}

function BuildHeader({ build }: { build: Build }) {
  const { t } = useTranslation('builds')
  const { command, state, sent } = build
  const image = command.tags?.[0] ?? build.imageId
  const facts = [
    build.builder && builderNames[build.builder],
    sent && t('sent', { size: formatBytes(sent.bytes), count: sent.files }),
    build.total > 0 && t('cacheFact', { cached: build.cached, total: build.total }),
  ].filter((fact): fact is string => typeof fact === 'string')
  return (
    <PageHeader
      title={nameOfBuild(build)}
      subtitle={
        <span className={classes.facts}>
          <StateBadge look={buildLooks[state]} word={buildWord(state, t)} />
          <span>
            <BuildDuration startedAt={build.startedAt} endedAt={build.endedAt} />
          </span>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      }
    >
      {state === 'running' ? (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={16} aria-hidden />}
          onClick={() => cancelRun(build.id)}
        >
          {t('common:cancel')}
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          data-hint-line={lineOf(command)}
          onClick={() => (isWhole(command) ? startBuild(command) : openNewBuild({ command }))}
        >
          {t('rebuild')}
        </Button>
      )}
      {state === 'done' && build.imageId && (
        <Button
          variant="default"
          component={Link}
          href={`/images/${encodeURIComponent(build.imageId)}`}
          leftSection={<IconPhoto size={16} aria-hidden />}
        >
          {t('openImage')}
        </Button>
      )}
      {state === 'done' && image && (
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          data-hint-line={`docker run ${image}`}
          onClick={() => openRunDialog(image)}
        >
          {t('run')}
        </Button>
      )}
    </PageHeader>
  )
}

function BuildTabs({ id, tab, details }: { id: string; tab: string; details: BuildDetails }) {
  const { t } = useTranslation('builds')
  const [, navigate] = useLocation()
  const open = tabs.find((each) => each === tab) ?? 'steps'
  return (
    <Tabs
      className={page.tabs}
      value={open}
      onChange={(next) => navigate(`/builds/${id}/${next ?? 'steps'}`, { replace: true })}
      keepMounted={false}
    >
      <Tabs.List className={page.list} aria-label={t('tabs.label')}>
        <Tabs.Tab value="steps">{t('tabs.steps')}</Tabs.Tab>
        <Tabs.Tab value="dockerfile">{t('tabs.dockerfile')}</Tabs.Tab>
        <Tabs.Tab value="options">{t('tabs.options')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="steps" className={page.filled}>
        <div className={classes.steps}>
          <FailedAt details={details} />
          <StepList details={details} />
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="dockerfile" className={page.panel}>
        {details.dockerfile ? (
          <DockerfileSource text={details.dockerfile.text} errorLine={details.build.errorLine} />
        ) : (
          <p className={classes.muted}>{t('noDockerfile')}</p>
        )}
      </Tabs.Panel>
      <Tabs.Panel value="options" className={page.panel}>
        <div className={classes.options}>
          <DockerLine line={details.build.line} isAlwaysShown />
          <BuildOptions command={details.build.command} />
        </div>
      </Tabs.Panel>
    </Tabs>
  )
}
