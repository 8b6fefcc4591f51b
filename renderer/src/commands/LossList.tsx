import {
  IconBolt,
  type IconBox,
  IconDatabase,
  IconFile,
  IconFileDiff,
  IconNetwork,
  IconPhoto,
  IconPlugOff,
  IconTag,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Loss } from '#shared/commands/loss'
import { formatBytes } from '../format/bytes'
import classes from './LossList.module.css'
import { useLayerSizes } from './use-layer-sizes'

const icons = {
  'writable-layer': IconFileDiff,
  running: IconBolt,
  'anonymous-volume': IconDatabase,
  volume: IconDatabase,
  tag: IconTag,
  image: IconPhoto,
  network: IconNetwork,
  connections: IconPlugOff,
  'host-file': IconFile,
  'moved-tag': IconTag,
} as const satisfies Record<Loss['type'], typeof IconBox>

/** Everything that would be gone for good, named one by one, with sizes where they are known. */
export function LossList(props: { losses: readonly Loss[] }) {
  const { t } = useTranslation(['losses', 'common'])
  const sizes = useLayerSizes(props.losses)
  if (props.losses.length === 0) return <p className={classes.none}>{t('losses:nothing')}</p>
  return (
    <section aria-label={t('losses:title')}>
      <h3 className={classes.title}>{t('losses:title')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className={classes.list} tabIndex={0} aria-label={t('losses:title')}>
        {props.losses.map((loss) => {
          const Icon = icons[loss.type]
          const size = sizeOf(loss, sizes)
          return (
            <li key={keyOf(loss)} className={classes.loss}>
              <Icon aria-hidden className={classes.icon} />
              <span className={classes.words}>
                <bdi className={classes.name}>{loss.name}</bdi> <LossWords loss={loss} />
              </span>
              {size !== null && <span className={classes.size}>{formatBytes(size)}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function LossWords({ loss }: { loss: Loss }) {
  const { t } = useTranslation('losses')
  switch (loss.type) {
    case 'writable-layer':
      return t('writableLayer')
    case 'running':
      return t('running')
    case 'anonymous-volume':
      return t('anonymousVolume', { container: loss.container })
    case 'volume':
      return t('volume', { driver: loss.driver })
    case 'tag':
      return t('tag')
    case 'image':
      return t('image')
    case 'network':
      return t('network')
    case 'connections':
      return t('connections', { network: loss.network })
    case 'host-file':
      return t('hostFile')
    case 'moved-tag':
      return t(loss.isLast ? 'movedLastTag' : 'movedTag', { image: loss.from })
  }
}

function sizeOf(loss: Loss, sizes: ReadonlyMap<string, number>): number | null {
  if (loss.type === 'image') return loss.size
  return loss.type === 'writable-layer' ? (sizes.get(loss.sizeOf) ?? null) : null
}

function keyOf(loss: Loss): string {
  return `${loss.type} ${loss.name} ${loss.type === 'anonymous-volume' ? loss.container : ''}`
}
