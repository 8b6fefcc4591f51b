import { useTranslation } from 'react-i18next'
import { Arrow } from './Arrow'
import { Box } from './Box'

/** Two containers, each with its own layer, and the volume that both mount. */
export function VolumeDrawing() {
  const { t } = useTranslation('learn')
  return (
    <>
      <Box
        x={40}
        y={1}
        width={220}
        height={62}
        label={`${t('drawn.container')} 1`}
        note={t('drawn.goneWithIt')}
        look="good"
      />
      <Box
        x={380}
        y={1}
        width={220}
        height={62}
        label={`${t('drawn.container')} 2`}
        note={t('drawn.goneWithIt')}
        look="good"
      />
      <Arrow from={[150, 68]} to={[220, 96]} isDouble />
      <Arrow from={[490, 68]} to={[420, 96]} isDouble />
      <Box
        x={170}
        y={100}
        width={300}
        height={48}
        label={t('drawn.volume')}
        note={t('drawn.stays')}
        look="accent"
      />
    </>
  )
}
