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
import { GoneList } from './GoneList'
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
  return (
    <GoneList
      title={t('losses:title')}
      label={t('losses:title')}
      nothing={t('losses:nothing')}
      items={props.losses.map((loss) => ({
        key: keyOf(loss),
        icon: icons[loss.type],
        name: loss.name,
        words: <LossWords loss={loss} />,
        size: sizeOf(loss, sizes),
      }))}
    />
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
