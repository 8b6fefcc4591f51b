import { useTranslation } from 'react-i18next'
import { Arrow } from './Arrow'
import { Box } from './Box'

/** Two containers that find each other on a network, and one outside that finds nobody. */
export function NetworkDrawing() {
  const { t } = useTranslation('learn')
  return (
    <>
      <Box x={1} y={1} width={420} height={148} label="learn-net" look="dashed" isFrame />
      <Box x={24} y={50} width={150} height={60} label="learn-client" look="good" />
      <Arrow from={[180, 80]} to={[242, 80]} word={t('drawn.byName')} />
      <Box x={248} y={50} width={150} height={60} label="learn-server" look="good" />
      <Box x={480} y={50} width={159} height={60} label="learn-outside" note={t('drawn.knowsNobody')} />
    </>
  )
}
