import type { RunOptions } from './options'

/** An option that older engines do not know, and would ignore or refuse. */
export interface ApiNeed {
  /** As the docker line spells it: `--annotation`. */
  readonly flag: string
  /** The first version of the Engine API that has it. */
  readonly since: string
}

/** What an engine must speak for these options: Engine API changelog 1.43 to 1.48. */
export function apiNeedsOf(options: Partial<RunOptions>): ApiNeed[] {
  const { annotations, healthStartInterval, networks = [], mounts = [] } = options
  const recursions = mounts.map(({ bind }) => bind?.recursive)
  return [
    ...need(annotations !== undefined, '--annotation', '1.43'),
    ...need(Boolean(healthStartInterval), '--health-start-interval', '1.44'),
    ...need(
      networks.some(({ macAddress }) => macAddress !== undefined),
      '--network mac-address',
      '1.44',
    ),
    ...need(recursions.includes('readonly'), '--mount bind-recursive=readonly', '1.44'),
    ...need(recursions.includes('writable'), '--mount bind-recursive=writable', '1.44'),
    ...need(
      mounts.some(({ volume }) => volume?.subpath !== undefined),
      '--mount volume-subpath',
      '1.45',
    ),
    ...need(
      mounts.some(({ type }) => type === 'image'),
      '--mount type=image',
      '1.48',
    ),
    ...need(
      networks.some(({ gatewayPriority }) => gatewayPriority !== undefined),
      '--network gw-priority',
      '1.48',
    ),
  ]
}

function need(isUsed: boolean, flag: string, since: string): ApiNeed[] {
  return isUsed ? [{ flag, since }] : []
}
