import { afterAll, beforeAll } from 'vitest'
import { type DockerdOptions, type PrivateDockerd, startDockerd } from '../../../e2e/fixtures/private-dockerd'
import type { SettleTimes } from '../containers/recreate/settle'
import { startBackend, type TestBackend } from './start-backend'

/** What the tests of one `describe` share. */
export interface EngineAndBackend {
  readonly engine: PrivateDockerd
  readonly gantry: TestBackend
}

/**
 * A real engine and a backend on it for the `describe` that calls this: both are there from its next hook on. They end
 * after it, the backend first, also where the set-up failed half-way.
 */
export function engineAndBackend(
  options: { readonly dockerd?: DockerdOptions; readonly settling?: SettleTimes } = {},
): EngineAndBackend {
  let engine: PrivateDockerd | undefined
  let gantry: TestBackend | undefined
  beforeAll(async () => {
    engine = await startDockerd(options.dockerd)
    gantry = await startBackend(engine.host, undefined, options.settling)
  })
  afterAll(async () => {
    try {
      await gantry?.stop()
    } finally {
      await engine?.stop()
    }
  })
  return { engine: onceStarted(() => engine), gantry: onceStarted(() => gantry) }
}

/** Stands for what a hook starts, so that a `describe` can name it before. Throws where it is used too early. */
function onceStarted<Started extends object>(started: () => Started | undefined): Started {
  return new Proxy({} as Started, {
    get: (_, name) => {
      const object = started()
      if (object === undefined) throw new Error('not started yet')
      return Reflect.get(object, name)
    },
  })
}
