import { useTranslation } from 'react-i18next'
import type { ContainerDetails } from '#shared/contract/containers'
import { Card } from '../../../components/card/Card'
import classes from '../../../components/card/Card.module.css'
import { VariableList } from '../../../components/card/VariableList'

/** The environment of a container. */
export function EnvironmentCard({ env }: { env: ContainerDetails['env'] }) {
  const { t } = useTranslation('container')
  return (
    <Card title={t('overview.environment')}>
      {env.length === 0 ? (
        <p className={classes.quiet}>{t('overview.noEnvironment')}</p>
      ) : (
        <VariableList env={env} />
      )}
    </Card>
  )
}
