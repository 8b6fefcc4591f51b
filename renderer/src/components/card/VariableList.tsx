import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSecretVariable } from '#shared/domain/secret-variable'
import { CopyButton } from '../CopyButton'
import { IconAction } from '../IconAction'
import classes from './Card.module.css'

interface Variable {
  readonly name: string
  readonly value: string
}

/** Environment variables; what looks like a secret is covered until its button is pressed. */
export function VariableList({ env }: { env: readonly Variable[] }) {
  return (
    <ul className={classes.variables}>
      {env.map((variable) => (
        <VariableLine key={variable.name} variable={variable} />
      ))}
    </ul>
  )
}

function VariableLine({ variable }: { variable: Variable }) {
  const { t } = useTranslation('container')
  const [isShown, setIsShown] = useState(false)
  const { name, value } = variable
  const isSecret = isSecretVariable(variable)
  const isCovered = isSecret && !isShown
  return (
    <li className={classes.variable}>
      <span className={classes.pair}>
        <b>{name}</b>=
        {isCovered ? (
          <span role="img" aria-label={t('overview.covered')}>
            ••••••••
          </span>
        ) : (
          value
        )}
      </span>
      {isSecret && (
        <IconAction
          size="small"
          label={t(isShown ? 'overview.hideValue' : 'overview.showValue', { name })}
          onAct={() => setIsShown(!isShown)}
        >
          {isShown ? <IconEyeOff /> : <IconEye />}
        </IconAction>
      )}
      <CopyButton label={t('overview.copyValueOf', { name })} text={value} />
    </li>
  )
}
