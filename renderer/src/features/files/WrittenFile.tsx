import { useTranslation } from 'react-i18next'
import type { ActivityEntry } from '#shared/contract/activity'
import { formatBytes } from '../../format/bytes'
import { detailsOf } from './FileForm'
import classes from './files.module.css'

/** Says which file was written, and how large it is; below, what was left out. */
export function WrittenFile({ entry }: { entry: ActivityEntry }) {
  const { t } = useTranslation('files')
  const [path = '', ...others] = detailsOf(entry)
  return (
    <>
      <div>
        {t('written', { size: formatBytes(entry.progress?.current ?? 0) })}{' '}
        <bdi className={classes.path}>{path}</bdi>
      </div>
      {others.length > 0 && (
        <ul className={classes.lines}>
          {others.map((line) => (
            <li key={line} className={classes.path}>
              {line}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
