import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { AppError } from '#shared/errors'
import { toAppError } from './to-app-error'

test('an error of the backend arrives as it was thrown', () => {
  const data = { code: 'in-use', message: 'volume is in use', status: 409 } as const
  expect(toAppError(new ORPCError('APP_ERROR', { data })).data).toEqual(data)
  const own = new AppError(data)
  expect(toAppError(own)).toBe(own)
})

test('what went wrong on the way is told by its kind', () => {
  expect(toAppError(new ORPCError('BAD_REQUEST')).code).toBe('bad-request')
  expect(toAppError(new ORPCError('INTERNAL_SERVER_ERROR')).code).toBe('app-failed')
  expect(toAppError(new Error('Cannot send message, WebSocket is not open.')).code).toBe('connection-lost')
  expect(toAppError(new TypeError('Failed to fetch')).code).toBe('connection-lost')
  expect(toAppError(new DOMException('stopped', 'AbortError')).code).toBe('cancelled')
  expect(toAppError('odd').data).toEqual({ code: 'app-failed', message: 'odd' })
})

test('an APP_ERROR of another shape is a fault of the app', () => {
  expect(toAppError(new ORPCError('APP_ERROR', { data: { code: 'never-heard' } })).code).toBe('app-failed')
})
