import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { DrawingName } from '../topic'
import classes from './Drawing.module.css'
import { EngineDrawing } from './EngineDrawing'
import { LayersDrawing } from './LayersDrawing'
import { LifeDrawing } from './LifeDrawing'
import { MouldDrawing } from './MouldDrawing'
import { NetworkDrawing } from './NetworkDrawing'
import { PortDrawing } from './PortDrawing'
import { RecipeDrawing } from './RecipeDrawing'
import { VolumeDrawing } from './VolumeDrawing'

/** Each drawing with its height and what it says to somebody who cannot see it. */
const drawings: Readonly<Record<DrawingName, { Parts: ComponentType; height: number; words: string }>> = {
  engine: { Parts: EngineDrawing, height: 130, words: 'learn:drawing.engine' },
  mould: { Parts: MouldDrawing, height: 150, words: 'learn:drawing.mould' },
  layers: { Parts: LayersDrawing, height: 200, words: 'learn:drawing.layers' },
  port: { Parts: PortDrawing, height: 130, words: 'learn:drawing.port' },
  volume: { Parts: VolumeDrawing, height: 150, words: 'learn:drawing.volume' },
  life: { Parts: LifeDrawing, height: 150, words: 'learn:drawing.life' },
  network: { Parts: NetworkDrawing, height: 150, words: 'learn:drawing.network' },
  recipe: { Parts: RecipeDrawing, height: 90, words: 'learn:drawing.recipe' },
}

/** A small drawing of what a topic is about. */
export function Drawing({ name }: { name: DrawingName }) {
  const { t } = useTranslation('learn')
  const { Parts, height, words } = drawings[name]
  return (
    <figure className={classes.root}>
      <svg viewBox={`0 0 640 ${height}`} className={classes.svg} role="img" aria-label={t(words)}>
        <Parts />
      </svg>
    </figure>
  )
}
