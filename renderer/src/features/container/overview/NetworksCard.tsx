import { Button } from '@mantine/core'
import { IconPlugConnected, IconPlugOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ContainerDetails } from '#shared/contract/containers'
import type { ContainerRow } from '#shared/contract/rows'
import { openConnectContainer } from '../../../commands/connect-store'
import { disconnectCommand, disconnectContainer } from '../../../commands/disconnect-container'
import { lineOf } from '../../../commands/line-of'
import { usePending } from '../../../commands/pending-store'
import { CopyButton } from '../../../components/CopyButton'
import { Card } from '../../../components/card/Card'
import classes from '../../../components/card/Card.module.css'
import { Fact } from '../../../components/card/Fact'
import { IconAction } from '../../../components/IconAction'
import { inspectPath } from '../../../components/inspect/use-inspected'
import { TextLink } from '../../../components/TextLink'
import { useIsStale } from '../../../live/use-is-stale'

/** The networks it belongs to, with its address in each; attached and detached here. */
export function NetworksCard(props: { row: ContainerRow; networks: ContainerDetails['networks'] }) {
  const { t } = useTranslation('container')
  const { row, networks } = props
  const isStale = useIsStale()
  const pending = usePending(row.id)
  const isOff = isStale || pending !== undefined
  return (
    <Card
      title={t('overview.networks')}
      action={
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlugConnected size={14} aria-hidden />}
          disabled={isOff}
          data-hint-line={`docker network connect NETWORK ${row.name}`}
          onClick={() => openConnectContainer(row.id)}
        >
          {t('overview.connect')}
        </Button>
      }
    >
      {networks.length === 0 ? (
        <p className={classes.quiet}>{t('overview.noNetworks')}</p>
      ) : (
        <ul className={classes.list}>
          {networks.map((network) => (
            <li key={network.name} className={classes.item}>
              <span className={classes.inline}>
                <TextLink to={inspectPath('/networks', network.name)}>{network.name}</TextLink>
                {network.name !== 'host' && (
                  <IconAction
                    label={t('overview.disconnectFrom', { network: network.name })}
                    line={lineOf(disconnectCommand(row, network.name))}
                    size="small"
                    tone="danger"
                    isDisabled={isOff}
                    onAct={() => void disconnectContainer(row, network.name)}
                  >
                    <IconPlugOff />
                  </IconAction>
                )}
              </span>
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
