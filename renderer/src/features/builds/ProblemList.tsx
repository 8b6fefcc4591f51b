import { IconAlertTriangle, IconBulb, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './ProblemList.module.css'
import type { WordedProblem } from './problem-words'

const icons = { error: IconCircleX, warning: IconAlertTriangle, info: IconBulb } as const

/** What is wrong or could be better; a click goes to its line. */
export function ProblemList(props: { problems: readonly WordedProblem[]; onGo: (line: number) => void }) {
  const { t } = useTranslation('builds')
  if (props.problems.length === 0) return <p className={classes.none}>{t('lint.none')}</p>
  return (
    <ul className={classes.root} aria-label={t('lint.label')}>
      {props.problems.map((problem) => {
        const Icon = icons[problem.severity]
        const line = problem.from.line + 1
        return (
          <li key={`${problem.code}-${line}-${problem.from.character}`}>
            <button
              type="button"
              className={classes.problem}
              data-severity={problem.severity}
              onClick={() => props.onGo(line)}
            >
              <Icon size={15} aria-hidden className={classes.icon} />
              <span className={classes.line}>{line}</span>
              <span>{problem.words}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
