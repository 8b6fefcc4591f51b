import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress as ProgressValue } from '#shared/contract/activity'
import { formatBytes } from '../../format/bytes'
import { ProgressBar } from '../ProgressBar'
import { layerWord } from './layer-words'
import classes from './PullLayers.module.css'

type Layer = ProgressValue['parts'][number]

/** The layers of a pull or push, one under the other, with what the engine does with each. */
export function PullLayers({ layers }: { layers: readonly Layer[] }) {
  const { t } = useTranslation('images')
  return (
    <ul className={classes.layers} aria-label={t('pull.layerList')}>
      {layers.map((layer) => (
        <LayerLine key={layer.id} {...layer} />
      ))}
    </ul>
  )
}

/** Most layers of a large image wait or are complete: only those that move are drawn again. */
const LayerLine = memo(({ id, status, current, total, isDone }: Layer) => {
  const { t } = useTranslation('images')
  const word = layerWord(status)
  const percent = isDone ? 100 : total ? Math.min(100, (current / total) * 100) : 0
  return (
    <li className={classes.layer}>
      <span className={classes.id}>{id}</span>
      <span>{word ? t(word) : status}</span>
      <ProgressBar percent={percent} label={id} isDone={isDone} />
      <span className={classes.size}>
        {total && !isDone ? t('pull.of', { current: formatBytes(current), total: formatBytes(total) }) : ''}
      </span>
    </li>
  )
})
