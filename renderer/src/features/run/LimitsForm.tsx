import { Loader } from '@mantine/core'
import { changeableLimits } from '#shared/commands/run/from-inspect-limits'
import type { DialogContainer } from '../../commands/run-dialog-store'
import { ErrorNotice } from '../../components/ErrorNotice'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'
import { LimitFields } from './LimitFields'
import classes from './RunDialog.module.css'

/** Reads the limits of a container and what it uses now, then shows them to be changed. */
export function LimitsForm({ container }: { container: DialogContainer }) {
  const { id } = container
  const { value, error, again } = useRead(
    id,
    async (signal) => {
      const { raw, row } = await rpc.containers.inspect({ id }, { signal })
      const usage = row.state === 'running' ? await memoryInUse(id, signal) : null
      return { ...changeableLimits(raw), usage }
    },
    [],
  )
  if (value) return <LimitFields container={container} {...value} />
  return (
    <div className={classes.fields}>
      {error ? <ErrorNotice error={error} onRetry={again} /> : <Loader size="sm" />}
    </div>
  )
}

/** Bytes; null where no sample tells. */
async function memoryInUse(id: string, signal: AbortSignal): Promise<number | null> {
  const reading = new AbortController()
  const stop = (): void => reading.abort()
  signal.addEventListener('abort', stop)
  const timer = setTimeout(stop, 4000)
  try {
    for await (const samples of await rpc.containers.stats({ ids: [id] }, { signal: reading.signal })) {
      const memory = samples.find((sample) => sample.id === id)?.memory
      if (memory !== undefined && memory !== null) return memory
    }
  } catch {
    // What it uses is a help: without it the engine's own answer will do.
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    stop()
  }
  return null
}
