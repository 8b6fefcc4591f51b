import { useTranslation } from 'react-i18next'
import type { FromEnvironment } from '#shared/contract/activity'
import classes from './ResultList.module.css'

/** Says that variables given by name alone have the app's values, which may differ from those of a shell. */
export function EnvironmentNote({ taken }: { taken: FromEnvironment | undefined }) {
  const { t } = useTranslation('bar')
  if (!taken) return null
  const { set, unset } = taken
  return (
    <p className={classes.note}>
      {set.length > 0 && t('environment.set', { names: set.join(', ') })}{' '}
      {unset.length > 0 && t('environment.unset', { names: unset.join(', ') })}
    </p>
  )
}
