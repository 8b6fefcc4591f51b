import { useTranslation } from 'react-i18next'
import { Arrow } from './Arrow'
import { Box } from './Box'

/** From the Dockerfile over the image to the container. */
export function RecipeDrawing() {
  const { t } = useTranslation('learn')
  return (
    <>
      <Box x={20} y={18} width={140} height={54} label="Dockerfile" />
      <Arrow from={[166, 45]} to={[244, 45]} word="build" />
      <Box x={250} y={18} width={140} height={54} label={t('drawn.image')} look="accent" />
      <Arrow from={[396, 45]} to={[474, 45]} word="run" />
      <Box x={480} y={18} width={140} height={54} label={t('drawn.container')} look="good" />
    </>
  )
}
