import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { RowLink } from './table/RowLink'
import classes from './UsedBy.module.css'

const shown = 2

/** Which containers use something: the first names as links, and how many more. */
export function UsedBy({ containers }: { containers: readonly ContainerRow[] }) {
  const { t } = useTranslation('inspect')
  if (containers.length === 0) return <span className={classes.none}>{t('unused')}</span>
  return (
    <span className={classes.root} data-hint={containers.map((row) => row.name).join('\n')}>
      <span className={classes.names}>
        {containers.slice(0, shown).map((row) => (
          <RowLink key={row.id} to={`/containers/${row.id}`}>
            {row.name}
          </RowLink>
        ))}
      </span>
      {containers.length > shown && (
        <span className={classes.more}>{t('more', { count: containers.length - shown })}</span>
      )}
    </span>
  )
}
