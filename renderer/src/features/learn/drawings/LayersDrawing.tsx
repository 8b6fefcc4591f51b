import { useTranslation } from 'react-i18next'
import { Arrow } from './Arrow'
import { Box } from './Box'

/** Two images that share their lower layers, and the writable layer of a container. */
export function LayersDrawing() {
  const { t } = useTranslation('learn')
  return (
    <>
      <Box x={40} y={1} width={240} height={40} label={t('drawn.writable')} look="good" />
      <Box x={40} y={54} width={240} height={40} label={t('drawn.layerA')} look="accent" />
      <Box x={360} y={54} width={240} height={40} label={t('drawn.layerB')} look="accent" />
      <Arrow from={[160, 108]} to={[160, 98]} />
      <Arrow from={[480, 108]} to={[480, 98]} />
      <Box x={40} y={110} width={560} height={40} label={t('drawn.shared')} />
      <Box x={40} y={158} width={560} height={40} label={t('drawn.base')} />
    </>
  )
}
