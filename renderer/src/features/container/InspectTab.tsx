import { Skeleton } from '@mantine/core'
import type { ContainerDetails } from '#shared/contract/containers'
import { ErrorNotice } from '../../components/ErrorNotice'
import { InspectView } from '../../components/inspect/InspectView'
import type { Reading } from '../../rpc/use-read'

/** The engine's whole answer about the container. */
export function InspectTab({ name, details }: { name: string; details: Reading<ContainerDetails> }) {
  const { value, error, again } = details
  if (value) return <InspectView raw={value.raw} name={name} line={`docker inspect ${name}`} />
  return error ? <ErrorNotice error={error} onRetry={again} /> : <Skeleton height="100%" />
}
