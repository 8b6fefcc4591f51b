import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContainerDetails } from '#shared/contract/containers'
import { isSecretVariable } from '#shared/domain/secret-variable'
import { CopyButton } from '../../../components/CopyButton'
import { IconAction } from '../../../components/IconAction'
import { Card } from './Card'
import classes from './Card.module.css'

type Variable = ContainerDetails['env'][number]

/** The environment; what looks like a secret is covered until its button is pressed. */
export function EnvironmentCard({ env }: { env: readonly Variable[] }) {
  const { t } = useTranslation('container')
  return (
    <Card title={t('overview.environment')}>
      {env.length === 0 ? (
        <p className={classes.quiet}>{t('overview.noEnvironment')}</p>
      ) : (
        <ul className={classes.variables}>
          {env.map((variable) => (
            <VariableLine key={variable.name} variable={variable} />
          ))}
        </ul>
      )}
    </Card>
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
