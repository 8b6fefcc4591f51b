import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLiveStore } from '../../live/live-store'
import type { LineChoices } from './fill-line'
import { missingImage } from './missing-image'
import classes from './StepCard.module.css'

/** Says that the image of a line is not on the engine, and offers one that is. */
export function MissingImage(props: {
  line: string
  choices: LineChoices
  references: readonly string[]
  onReplace: (line: string) => void
}) {
  const { t } = useTranslation('learn')
  const isKnown = useLiveStore((state) => state.known.has('images'))
  const { line, references } = props
  const missing = useMemo(() => missingImage(line, references), [line, references])
  if (missing === null || !isKnown) return null
  // What an earlier step of a lesson makes is not in any registry.
  if (missing.startsWith('learn-'))
    return <p className={classes.note}>{t('image.fromEarlier', { image: missing })}</p>
  const other = references.includes(props.choices.image) ? props.choices.image : null
  return (
    <p className={classes.note}>
      <span>{t('image.missing', { image: missing })}</span>
      {other !== null && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => props.onReplace(line.replace(missing, () => other))}
        >
          {t('image.useOther', { image: other })}
        </Button>
      )}
    </p>
  )
}
