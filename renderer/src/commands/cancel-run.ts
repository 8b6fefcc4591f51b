import { rpc } from '../rpc/client'

/** Asks for the end of a run; how it ends is told where the run is shown. What has ended already stays as it is. */
export function cancelRun(id: string): void {
  void rpc.activity.cancel({ id }).catch(() => undefined)
}
