import { useTranslation } from 'react-i18next'
import { coverSecrets, type HistoryStep } from '#shared/domain/layer-instruction'
import { Ago } from '../../../components/Ago'
import { CopyButton } from '../../../components/CopyButton'
import { formatBytes } from '../../../format/bytes'
import classes from './LayersTab.module.css'

interface LayerStepProps {
  readonly step: HistoryStep
  /** From 1, the oldest. */
  readonly number: number
  /** Bytes of the whole image, for the bar. */
  readonly size: number
  /** The instruction in full, not two lines of it. */
  readonly isWhole: boolean
}

const shownNames = 5

/** One step of an image's history. The bar shows how far the image had grown, and what this step added. */
export function LayerStep({ step, number, size, isWhole }: LayerStepProps) {
  const { t } = useTranslation('image')
  const { word } = step.instruction
  const text = coverSecrets(step.instruction.text)
  const isEmpty = step.layer === null
  const percent = (bytes: number): string => `${size > 0 ? (100 * bytes) / size : 0}%`
  const said = [word, text].filter((part) => part !== '').join(' ')
  return (
    <li className={classes.step} data-empty={isEmpty || undefined}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div className={classes.what}>
        <code className={classes.said} data-whole={isWhole || undefined}>
          {word !== '' && <b>{word} </b>}
          {said === '' ? t('layers.unknown') : text}
        </code>
        <div className={classes.facts}>
          {step.comment !== '' && <span>{step.comment}</span>}
          {step.createdAt > 0 && <Ago at={step.createdAt} />}
          {step.tags.length > 0 && (
            <span>
              {t('layers.tagged', { names: step.tags.slice(0, shownNames).join(', ') })}
              {step.tags.length > shownNames &&
                ` ${t('inspect:more', { count: step.tags.length - shownNames })}`}
            </span>
          )}
          {isWhole && step.layer !== null && (
            <span className={classes.digest}>
              {step.layer} <CopyButton text={step.layer} label={t('layers.copyDigest')} />
            </span>
          )}
        </div>
      </div>
      <div className={classes.sizes}>
        <span className={classes.size}>{isEmpty ? t('layers.empty') : formatBytes(step.size)}</span>
        <span className={classes.total}>{t('layers.soFar', { size: formatBytes(step.total) })}</span>
        <span className={classes.grown} aria-hidden>
          <span style={{ width: percent(step.total - step.size) }} />
          <b style={{ width: percent(step.size) }} />
        </span>
      </div>
      {said !== '' && <CopyButton text={said} label={t('layers.copy')} />}
    </li>
  )
}
