import { Skeleton } from '@mantine/core'
import type { ContainerDetails } from '#shared/contract/containers'
import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'
import classes from '../../../components/CardColumns.module.css'
import { ErrorNotice } from '../../../components/ErrorNotice'
import type { Reading } from '../../../rpc/use-read'
import { EnvironmentCard } from './EnvironmentCard'
import { HealthCard } from './HealthCard'
import { IdentityCard } from './IdentityCard'
import { LabelsCard } from './LabelsCard'
import { MountsCard } from './MountsCard'
import { NetworksCard } from './NetworksCard'
import { PortsCard } from './PortsCard'
import { ProcessCard } from './ProcessCard'
import { StopCard } from './StopCard'

/** What a container is made of, and on top why it stopped where it did. */
export function OverviewTab(props: { row: ContainerRow; details: Reading<ContainerDetails> }) {
  const { row } = props
  const { value, error, again } = props.details
  const isStopped = row.state === 'restarting' || (!isActive(row) && row.state !== 'removing')
  return (
    <div className={classes.tab}>
      {isStopped && <StopCard row={row} />}
      {error && <ErrorNotice error={error} onRetry={again} />}
      {!value && !error && <Skeleton height={320} radius="md" />}
      {value && (
        <div className={classes.columns}>
          <div className={classes.column}>
            <ProcessCard details={value} />
            <EnvironmentCard env={value.env} />
            <LabelsCard labels={value.labels} />
          </div>
          <div className={classes.column}>
            <PortsCard row={row} />
            <MountsCard mounts={value.mounts} />
            <NetworksCard row={row} networks={value.networks} />
            <HealthCard log={value.healthLog} />
            <IdentityCard details={value} />
          </div>
        </div>
      )}
    </div>
  )
}
