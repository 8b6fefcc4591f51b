import { createRouterClient, implement } from '@orpc/server'
import { afterEach, expect, it, vi } from 'vitest'
import { contract } from '#shared/contract/index'
import { AppError } from '#shared/errors'
import { procedures } from './procedures'

afterEach(() => void vi.restoreAllMocks())

const clientOf = (fail: () => never) =>
  createRouterClient(
    implement(contract.engine).router({
      retry: procedures.engine.retry.handler(fail),
      contexts: procedures.engine.contexts.handler(fail),
      watch: procedures.engine.watch.handler(async function* () {
        yield { state: 'connecting' as const }
        fail()
      }),
    }),
  )

it('sends an expected failure as it is', async () => {
  const data = { code: 'in-use', message: 'volume is in use', status: 409 } as const
  const client = clientOf(() => {
    throw new AppError(data)
  })
  await expect(client.retry()).rejects.toMatchObject({ code: 'APP_ERROR', data })
  const changes = await client.watch()
  expect((await changes.next()).value).toEqual({ state: 'connecting' })
  await expect(changes.next()).rejects.toMatchObject({ code: 'APP_ERROR', data })
})

it('reports an unexpected one once, and sends it as such', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const client = clientOf(() => {
    throw new TypeError('x is undefined')
  })
  await expect(client.retry()).rejects.toMatchObject({
    code: 'APP_ERROR',
    data: { code: 'app-failed', message: 'x is undefined' },
  })
  expect(report).toHaveBeenCalledOnce()
})

it('refuses input that the contract does not allow, without naming what it was', async () => {
  const inspect = procedures.containers.inspect.handler(() => {
    throw new Error('not reached')
  })
  const client = createRouterClient({ inspect })
  for (const id of ['', '.', '..', 'a/b', 'a%2fb', 'a?b', '-x', 'ü', 'a'.repeat(256)]) {
    const failure = await client.inspect({ id }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'APP_ERROR', data: { code: 'bad-request' } })
  }
})
