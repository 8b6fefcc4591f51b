import { ORPCError } from '@orpc/server'
import { AppError, type AppErrorData } from '#shared/errors'

/**
 * The one form in which a failure crosses the wire: `APP_ERROR` with {@link AppErrorData}.
 * Whatever nobody expected is logged here, once; never the input, which may hold secrets.
 */
export function toWireError(error: unknown, path: readonly string[]): ORPCError<'APP_ERROR', AppErrorData> {
  if (error instanceof ORPCError && error.code === 'APP_ERROR') return error
  const data = toAppErrorData(error)
  if (data.code === 'app-failed') console.error(`${path.join('.')} failed:`, error)
  return new ORPCError('APP_ERROR', { message: data.message, data })
}

function toAppErrorData(error: unknown): AppErrorData {
  if (error instanceof AppError) return error.data
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return { code: 'bad-request', message: describeIssues(error.data) ?? error.message }
  }
  return { code: 'app-failed', message: error instanceof Error ? error.message : String(error) }
}

/** `targets.0: Invalid string` for the first thing that a schema refused. */
function describeIssues(data: unknown): string | undefined {
  const issues = (
    data as { issues?: readonly { message?: unknown; path?: readonly unknown[] }[] } | undefined
  )?.issues
  const issue = issues?.[0]
  if (typeof issue?.message !== 'string') return undefined
  return issue.path && issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message
}
