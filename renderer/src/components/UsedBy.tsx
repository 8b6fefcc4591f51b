import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { RowLink } from './table/RowLink'
import classes from './UsedBy.module.css'

/** Which containers use something, as links: two by name, of more only the first and how many there are besides. */
export function UsedBy({ containers }: { containers: readonly ContainerRow[] }) {
  const { t } = useTranslation('inspect')
  if (containers.length === 0) return <span className={classes.none}>{t('unused')}</span>
  const shown = containers.length > 2 ? 1 : 2
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
