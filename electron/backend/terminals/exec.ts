import type { Duplex } from 'node:stream'
import * as z from 'zod'
import type { TerminalRequest } from '#shared/contract/terminals'
import type { Engine } from '../engine/engine'

/** An exec to create: a process beside a container's main one. */
export interface ExecRequest
  extends Pick<TerminalRequest, 'containerId' | 'user' | 'workdir' | 'env' | 'privileged'> {
  readonly command: readonly string[]
  /** Whether something will be typed into it. */
  readonly hasInput: boolean
}

/**
 * Detach keys that nobody types. The engine's own begin with Ctrl-P, which it therefore holds back until the
 * next key: the shell's "previous line" would seem dead. Ctrl-@ shows no effect of its own in any program.
 */
export const detachKeys = 'ctrl-@,ctrl-^,ctrl-_,ctrl-@,ctrl-^,ctrl-_'

const created = z.object({ id: z.string() })
const inspected = z.object({
  Running: z.boolean(),
  ExitCode: z.number().nullable().catch(null),
})

/** Creates an exec with a terminal of its own (POST /containers/{id}/exec) and answers its id. @throws AppError */
export async function createExec(engine: Engine, exec: ExecRequest): Promise<string> {
  const { containerId, command, user, workdir, env, privileged, hasInput } = exec
  const { id } = await engine.ask({
    request: `POST /containers/${containerId}/exec`,
    run: (docker, abortSignal) =>
      docker.getContainer(containerId).exec({
        Cmd: [...command],
        AttachStdin: hasInput,
        AttachStdout: true,
        AttachStderr: true,
        Tty: true,
        DetachKeys: detachKeys,
        ...(env === undefined ? {} : { Env: env }),
        ...(privileged ? { Privileged: true } : {}),
        ...(user ? { User: user } : {}),
        ...(workdir ? { WorkingDir: workdir } : {}),
        abortSignal,
      }),
    schema: created,
  })
  return id
}

/** Starts an exec with its connection taken over (POST /exec/{id}/start); `signal` cuts it. @throws AppError */
export function startExec(engine: Engine, id: string, signal: AbortSignal): Promise<Duplex> {
  return engine.open<Duplex>({
    request: `POST /exec/${id}/start`,
    purpose: 'terminals',
    run: (docker, abortSignal) =>
      docker.getExec(id).start({ hijack: true, stdin: true, Tty: true, abortSignal }),
    signal,
    deadline: 10_000,
  })
}

/** How an exec is doing (GET /exec/{id}/json). @throws AppError */
export async function inspectExec(
  engine: Engine,
  id: string,
): Promise<{ isRunning: boolean; exitCode: number | null }> {
  const { Running, ExitCode } = await engine.ask({
    request: `GET /exec/${id}/json`,
    run: (docker, abortSignal) => docker.getExec(id).inspect({ abortSignal }),
    schema: inspected,
    deadline: 5_000,
  })
  return { isRunning: Running, exitCode: ExitCode }
}

/** Runs a short command to its end and answers its exit code and first 4 KiB of output. @throws AppError */
export async function runExec(
  engine: Engine,
  exec: Omit<ExecRequest, 'hasInput'>,
): Promise<{ exitCode: number | null; output: string }> {
  const id = await createExec(engine, { ...exec, hasInput: false })
  const stream = await startExec(engine, id, AbortSignal.timeout(5_000))
  let output = ''
  stream.setEncoding('utf8')
  for await (const part of stream) if (output.length < 4096) output += part
  const { exitCode } = await inspectExec(engine, id)
  return { exitCode, output }
}
