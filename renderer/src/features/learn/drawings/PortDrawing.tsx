import { useTranslation } from 'react-i18next'
import { Arrow } from './Arrow'
import { Box } from './Box'

/** The browser, the port of the host, the port of the container. */
export function PortDrawing() {
  const { t } = useTranslation('learn')
  return (
    <>
      <Box x={1} y={35} width={120} height={60} label={t('drawn.browser')} />
      <Arrow from={[126, 65]} to={[192, 65]} />
      <Box x={180} y={1} width={459} height={128} label={t('drawn.host')} look="dashed" isFrame />
      <Box x={200} y={40} width={130} height={60} label=":8080" note={t('drawn.hostPort')} look="accent" />
      <Arrow from={[336, 70]} to={[420, 70]} word="-p 8080:80" />
      <Box x={426} y={40} width={190} height={60} label=":80" note={t('drawn.containerPort')} look="good" />
    </>
  )
}
