import { useTranslation } from 'react-i18next'
import type { ContainerDetails } from '#shared/contract/containers'
import { CopyButton } from '../../../components/CopyButton'
import { Card } from '../../../components/card/Card'
import classes from '../../../components/card/Card.module.css'
import { Fact } from '../../../components/card/Fact'
import { inspectPath } from '../../../components/inspect/use-inspected'
import { TextLink } from '../../../components/TextLink'

/** The networks it belongs to, with its address in each. */
export function NetworksCard({ networks }: { networks: ContainerDetails['networks'] }) {
  const { t } = useTranslation('container')
  return (
    <Card title={t('overview.networks')}>
      {networks.length === 0 ? (
        <p className={classes.quiet}>{t('overview.noNetworks')}</p>
      ) : (
        <ul className={classes.list}>
          {networks.map((network) => (
            <li key={network.name} className={classes.item}>
              <TextLink to={inspectPath('/networks', network.name)}>{network.name}</TextLink>
              <dl className={classes.facts}>
                {network.ip !== '' && (
                  <Fact label={t('overview.ip')}>
                    <span className={classes.inline}>
                      {network.ip} <CopyButton label={t('overview.copyIp')} text={network.ip} />
                    </span>
                  </Fact>
                )}
                {network.gateway !== '' && <Fact label={t('overview.gateway')}>{network.gateway}</Fact>}
                {network.mac !== '' && <Fact label={t('overview.mac')}>{network.mac}</Fact>}
                {network.aliases.length > 0 && (
                  <Fact label={t('overview.aliases')}>{network.aliases.join(', ')}</Fact>
                )}
              </dl>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
