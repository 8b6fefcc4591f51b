import { Alert, Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BuildDetails } from '#shared/contract/builds'
import { openNewBuild } from '../../commands/build-draft-store'
import { EngineWords } from '../../components/EngineWords'
import { errorSentences } from '../../components/error-sentences'
import { DockerfileSource } from './DockerfileSource'
import classes from './FailedAt.module.css'

/** Why a build failed: the line of the Dockerfile, and the builder's own words. */
export function FailedAt({ details }: { details: BuildDetails }) {
  const { t } = useTranslation('builds')
  const { build, dockerfile } = details
  if (!build.error) return null
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      role="alert"
      className={classes.root ?? ''}
      title={
        build.errorLine === null
          ? t('failed.title')
          : t('failed.atLine', { file: dockerfile?.name ?? 'Dockerfile', line: build.errorLine })
      }
    >
      <div>{t(errorSentences[build.error.code])}</div>
      <EngineWords words={build.error.message} />
      {dockerfile && build.errorLine !== null && (
        <DockerfileSource text={dockerfile.text} errorLine={build.errorLine} around={2} />
      )}
      <Group mt="xs">
        <Button
          size="compact-sm"
          variant="light"
          color="red"
          onClick={() => openNewBuild({ command: build.command })}
        >
          {t('failed.edit')}
        </Button>
      </Group>
    </Alert>
  )
}
