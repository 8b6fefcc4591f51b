import { useTranslation } from 'react-i18next'
import type { RunOptions } from '#shared/commands/run/options'
import { type RunRisk, runRisks } from '#shared/domain/run-risks'
import { WarningList } from './WarningList'

/** A port on every address is what docker does unless told otherwise: it would stand at nearly every container. */
const words = {
  privileged: 'risk.privileged',
  'engine-socket': 'risk.engineSocket',
  'host-folder': 'risk.hostFolder',
  'host-network': 'risk.hostNetwork',
  'host-processes': 'risk.hostProcesses',
  'host-ipc': 'risk.hostIpc',
  'host-users': 'risk.hostUsers',
  capabilities: 'risk.capabilities',
  unconfined: 'risk.unconfined',
  device: 'risk.device',
} as const satisfies Record<Exclude<RunRisk, 'public-port'>, string>

/** What of the form gives the container a way to the host. */
export function RunRisks({ options }: { options: Partial<RunOptions> }) {
  const { t } = useTranslation('run')
  const risks = new Set(runRisks(options).flatMap(({ risk }) => (risk === 'public-port' ? [] : [risk])))
  return <WarningList label={t('risk.label')} warnings={[...risks].map((risk) => t(words[risk]))} />
}
