import { useTranslation } from 'react-i18next'
import { errorSentences } from '../../components/error-sentences'
import { formatBytes } from '../../format/bytes'
import classes from './NewBuildForm.module.css'
import type { ContextReading } from './use-context-facts'

/** What the chosen folder sends to the engine, and what its ignore file leaves out. */
export function ContextBox({ context: { facts, error } }: { context: ContextReading }) {
  const { t } = useTranslation('builds')
  if (error)
    return (
      <div className={classes.context} role="status">
        <span className={classes.problem}>{t(errorSentences[error.code])}</span>
        <span className={classes.hint}>{error.message}</span>
      </div>
    )
  if (!facts) return null
  return (
    <div className={classes.context} role="status">
      <span>
        {t(facts.isPartial ? 'context.atLeast' : 'context.size', {
          size: formatBytes(facts.bytes),
          count: facts.files,
        })}
      </span>
      {facts.ignoreFile === null ? (
        <span className={classes.hint}>{t('context.noIgnoreFile')}</span>
      ) : (
        <details>
          <summary className={classes.hint}>
            {t('context.ignored', { file: facts.ignoreFile, count: facts.ignoredCount })}
          </summary>
          <ul className={classes.ignored}>
            {facts.ignored.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
