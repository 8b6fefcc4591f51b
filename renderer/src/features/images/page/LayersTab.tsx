import { Skeleton, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageDetails } from '#shared/contract/images'
import type { ImageRow } from '#shared/contract/rows'
import { historySteps } from '#shared/domain/layer-instruction'
import { DockerLine } from '../../../components/DockerLine'
import { ErrorNotice } from '../../../components/ErrorNotice'
import { formatBytes } from '../../../format/bytes'
import { rpc } from '../../../rpc/client'
import { type Reading, useRead } from '../../../rpc/use-read'
import { imageName } from '../image-name'
import { LayerStep } from './LayerStep'
import classes from './LayersTab.module.css'

/** The steps that made an image, newest on top as in `docker history`: instruction, size, and how the image grew. */
export function LayersTab({ row, details }: { row: ImageRow; details: Reading<ImageDetails> }) {
  const { t } = useTranslation('image')
  const { id } = row
  const [isWhole, setIsWhole] = useState(false)
  const history = useRead(id, (signal) => rpc.images.history({ id }, { signal }), [])
  const error = history.error ?? details.error
  if (error && !(history.value && details.value)) {
    return (
      <ErrorNotice
        error={error}
        onRetry={() => {
          history.again()
          details.again()
        }}
      />
    )
  }
  if (!history.value || !details.value) return <Skeleton mt="sm" height={320} radius="md" />
  const steps = historySteps(history.value, details.value.layers)
  const total = steps[0]?.total ?? 0
  const layers = details.value.layers.length
  return (
    <div className={classes.tab}>
      <div className={classes.bar}>
        <p className={classes.sum}>
          {t('layers.sum', { count: layers, steps: steps.length, size: formatBytes(total) })}
        </p>
        <Switch
          size="xs"
          label={t('layers.whole')}
          checked={isWhole}
          onChange={(event) => setIsWhole(event.currentTarget.checked)}
        />
      </div>
      <ol className={classes.list} reversed aria-label={t('tabs.layers')}>
        {steps.map((step, index) => (
          <LayerStep
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of an image never change
            key={index}
            step={step}
            number={steps.length - index}
            size={total}
            isWhole={isWhole}
          />
        ))}
      </ol>
      <DockerLine line={`docker history ${isWhole ? '--no-trunc ' : ''}${imageName(row)}`} />
    </div>
  )
}
