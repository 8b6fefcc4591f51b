import { useTranslation } from 'react-i18next'
import type { ComparedFact } from '#shared/domain/compare/compare-facts'
import type { FactSection } from '#shared/domain/compare/fact'
import classes from './ComparePage.module.css'
import { FactValue } from './FactValue'
import { fieldWords, sectionWords } from './fact-words'
import { SideHeads } from './SideHeads'

/** One section of a comparison as a table of three columns: what it is, one side, the other. */
export function FactSectionTable(props: {
  section: FactSection
  rows: readonly ComparedFact[]
  nameA: string
  nameB: string
}) {
  const { t } = useTranslation('compare')
  if (props.rows.length === 0) return null
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t(sectionWords[props.section])}</caption>
      <thead>
        <tr>
          <th scope="col" className={classes.what}>
            {t('what')}
          </th>
          <SideHeads nameA={props.nameA} nameB={props.nameB} />
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={`${row.field} ${row.name}`} data-different={row.isDifferent || undefined}>
            <th scope="row">{row.name === '' ? t(fieldWords[row.field]) : <code>{row.name}</code>}</th>
            <td>
              <FactValue value={row.a} isSecret={row.isSecret} />
            </td>
            <td>
              <FactValue value={row.b} isSecret={row.isSecret} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
