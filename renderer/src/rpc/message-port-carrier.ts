import { RPCLink } from '@orpc/client/message-port'
import type { Carrier } from './carrier'

/** Calls over the MessagePort that the preload script hands over; a later port replaces the earlier one. */
export function messagePortCarrier(): Carrier {
  let arrive: (link: RPCLink<Record<never, never>>) => void
  let link = new Promise<RPCLink<Record<never, never>>>((resolve) => {
    arrive = resolve
  })
  window.addEventListener('message', (event) => {
    const port = event.ports[0]
    if (event.source !== window || event.data !== 'gantry:port' || !port) return
    const next = new RPCLink<Record<never, never>>({ port })
    port.start()
    arrive(next)
    link = Promise.resolve(next)
  })
  return { link: () => link }
}
