import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cancelRun } from '../../commands/cancel-run'
import { ProgressLine } from '../../components/ProgressLine'
import { PullLayers } from '../../components/pull/PullLayers'
import { formatBytes } from '../../format/bytes'
import { useActivityEntry } from '../../live/activity-store'
import classes from './RunDialog.module.css'

/** How far it is: the pull of an image that is not here, then the container itself. */
export function RunProgress({ runId }: { runId: string }) {
  const { t } = useTranslation('run')
  const progress = useActivityEntry(runId)?.progress
  const total = progress?.total ?? null
  const layers = progress?.unit === 'bytes' ? progress.parts : []
  const words = !progress
    ? t('progress.starting')
    : progress.unit === 'items'
      ? t('progress.step', { current: progress.current, total: progress.total ?? 0 })
      : t('progress.pulling', {
          done: progress.parts.filter(({ isDone }) => isDone).length,
          layers: progress.parts.length,
          bytes: formatBytes(progress.current),
        })
  return (
    <>
      {layers.length > 0 && (
        <div className={classes.layers}>
          <PullLayers layers={layers} />
        </div>
      )}
      <div className={classes.end}>
        <div className={classes.reason}>
          <ProgressLine
            current={progress?.current ?? 0}
            total={total}
            label={t('progress.label')}
            words={words}
          />
        </div>
        <Button variant="default" onClick={() => cancelRun(runId)}>
          {t('progress.stop')}
        </Button>
      </div>
    </>
  )
}
