import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Progress as ProgressValue } from '#shared/contract/activity'
import { formatBytes } from '../../format/bytes'
import { layerWord } from './layer-words'
import classes from './PullLayers.module.css'

type Layer = ProgressValue['parts'][number]

/** The layers of a pull or push, one under the other, with what the engine does with each. */
export function PullLayers({ layers }: { layers: readonly Layer[] }) {
  const { t } = useTranslation('images')
  return (
    <ul className={classes.layers} aria-label={t('pull.layerList')}>
      {layers.map((layer) => (
        <LayerLine key={layer.id} layer={layer} />
      ))}
    </ul>
  )
}

function LayerLine({ layer }: { layer: Layer }) {
  const { t } = useTranslation('images')
  const { id, status, current, total, isDone } = layer
  const word = layerWord(status)
  const percent = isDone ? 100 : total ? Math.min(100, (current / total) * 100) : 0
  return (
    <li className={classes.layer}>
      <span className={classes.id}>{id}</span>
      <span>{word ? t(word) : status}</span>
      <Progress value={percent} size="sm" color={isDone ? 'green' : 'blue'} aria-label={id} />
      <span className={classes.size}>
        {total && !isDone ? t('pull.of', { current: formatBytes(current), total: formatBytes(total) }) : ''}
      </span>
    </li>
  )
}
