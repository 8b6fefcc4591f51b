import { useTranslation } from 'react-i18next'
import { Arrow } from './Arrow'
import { Box } from './Box'

/** The states of a container and the commands between them. */
export function LifeDrawing() {
  const { t } = useTranslation('learn')
  return (
    <>
      <Box x={1} y={84} width={110} height={44} label={t('drawn.created')} />
      <Arrow from={[116, 106]} to={[204, 106]} word="start" />
      <Box x={210} y={84} width={130} height={44} label={t('drawn.running')} look="good" />
      <Arrow from={[346, 98]} to={[434, 98]} word="stop, kill" />
      <Arrow from={[434, 118]} to={[346, 118]} />
      <text x={390} y={136} textAnchor="middle" fontSize={12} fill="var(--gantry-muted)">
        start
      </text>
      <Box x={440} y={84} width={100} height={44} label={t('drawn.exited')} />
      <Arrow from={[545, 106]} to={[600, 106]} word="rm" />
      <text x={618} y={112} textAnchor="middle" fontSize={18} fill="var(--gantry-muted)">
        ✕
      </text>
      <Box x={210} y={1} width={130} height={40} label={t('drawn.paused')} look="dashed" />
      <Arrow from={[250, 80]} to={[250, 46]} />
      <text x={222} y={67} textAnchor="middle" fontSize={12} fill="var(--gantry-muted)">
        pause
      </text>
      <Arrow from={[300, 46]} to={[300, 80]} />
      <text x={338} y={67} textAnchor="middle" fontSize={12} fill="var(--gantry-muted)">
        unpause
      </text>
    </>
  )
}
