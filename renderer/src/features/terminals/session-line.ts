import { quoteForShell } from '#shared/commands/quote'
import type { TerminalRequest } from '#shared/contract/terminals'

/** The docker line that opens the same terminal; `command` is what runs, or would. */
export function sessionLine(
  request: Pick<TerminalRequest, 'mode' | 'user' | 'workdir' | 'env' | 'envFiles' | 'privileged'>,
  containerName: string,
  command: readonly string[],
): string {
  if (request.mode === 'attach') return `docker attach ${quoteForShell(containerName)}`
  const options = [
    ...(request.privileged ? ['--privileged'] : []),
    ...(request.user ? ['--user', request.user] : []),
    ...(request.workdir ? ['--workdir', request.workdir] : []),
    ...(request.envFiles ?? []).flatMap((path) => ['--env-file', path]),
    ...(request.env ?? []).flatMap((variable) => ['--env', variable]),
  ]
  return ['docker', 'exec', '-it', ...options, containerName, ...command].map(quoteForShell).join(' ')
}
