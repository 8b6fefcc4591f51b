import { useTranslation } from 'react-i18next'
import { Arrow } from './Arrow'
import { Box } from './Box'

/** Client, engine with its containers, registry. */
export function EngineDrawing() {
  const { t } = useTranslation('learn')
  return (
    <>
      <Box x={1} y={30} width={140} height={70} label={t('drawn.client')} note={t('drawn.clientNote')} />
      <Arrow from={[146, 65]} to={[206, 65]} word="API" isDouble />
      <Box x={212} y={2} width={250} height={126} label={t('drawn.engine')} look="accent" isFrame />
      <Box x={226} y={40} width={104} height={74} label={t('drawn.images')} />
      <Box x={344} y={40} width={104} height={74} label={t('drawn.containers')} look="good" />
      <Arrow from={[544, 50]} to={[468, 50]} word={t('drawn.pull')} />
      <Arrow from={[468, 88]} to={[544, 88]} word={t('drawn.push')} />
      <Box x={550} y={30} width={89} height={70} label={t('drawn.registry')} />
    </>
  )
}
