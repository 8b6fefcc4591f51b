import { useTranslation } from 'react-i18next'
import { Arrow } from './Arrow'
import { Box } from './Box'

/** One image, several containers. */
export function MouldDrawing() {
  const { t } = useTranslation('learn')
  return (
    <>
      <Box
        x={60}
        y={40}
        width={170}
        height={70}
        label={t('drawn.image')}
        note={t('drawn.readOnly')}
        look="accent"
      />
      {[0, 52, 104].map((y, index) => (
        <g key={y}>
          <Arrow from={[236, 75]} to={[388, y + 23]} />
          <Box
            x={396}
            y={y + 1}
            width={180}
            height={44}
            label={`${t('drawn.container')} ${index + 1}`}
            look="good"
          />
        </g>
      ))}
    </>
  )
}
