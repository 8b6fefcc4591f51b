import type { Readable } from 'node:stream'
import * as z from 'zod'
import type { CommandOf } from '#shared/commands/index'
import { AppError } from '#shared/errors'
import { done, type Execution, type Executor } from '../activity/executor'
import { PartlyDone } from '../activity/partly-done'
import { toEngineError } from '../engine-error'
import { BoundedOutput } from '../streams/bounded-output'
import { inspectExec } from '../terminals/exec'
import { allVariables } from './with-files'

type Exec = CommandOf<'container.exec'>

/** Bytes of each of the two outputs that are kept; the first ones. */
const keptBytes = 64 << 10

/**
 * POST /containers/{id}/exec, then POST /exec/{id}/start. Details: what it wrote to its output, then what it wrote
 * to its error output, each as one text; nothing where it is left in the background.
 * @throws AppError `command-failed` with the exit code where that is not 0; the outputs are in the details
 */
export const execInContainer: Executor<Exec> = {
  targets: ({ target }) => [target],
  run: async (target, command, execution) => {
    const { Env, fromEnvironment } = await allVariables(command, process.env)
    const id = await create(target, command, Env, execution)
    if (command.detach) {
      await startDetached(id, command, execution)
      return { ...done(), fromEnvironment }
    }
    const output = await followOutput(id, command, execution)
    const { exitCode } = await inspectExec(execution.engine, id)
    const details = output.texts
    if (exitCode === 0 || exitCode === null) return { ...done(...details), fromEnvironment }
    const code = exitCode === 126 || exitCode === 127 ? 'command-not-found' : 'command-failed'
    throw new PartlyDone(new AppError({ code, message: `Exit code ${exitCode}` }), details)
  },
}

async function create(
  target: string,
  { command, detach, privileged, tty, user, workdir }: Exec,
  Env: string[] | null,
  { engine, signal }: Execution,
): Promise<string> {
  const { id } = await engine.ask({
    request: `POST /containers/${target}/exec`,
    run: (docker, abortSignal) =>
      docker.getContainer(target).exec({
        Cmd: [...command],
        AttachStdin: false,
        AttachStdout: !detach,
        AttachStderr: !detach,
        ...(detach ? { Detach: true } : {}),
        ...(tty ? { Tty: true } : {}),
        ...(privileged ? { Privileged: true } : {}),
        ...(Env ? { Env } : {}),
        ...(user === undefined ? {} : { User: user }),
        ...(workdir === undefined ? {} : { WorkingDir: workdir }),
        abortSignal,
      }),
    schema: z.object({ id: z.string() }),
    signal,
  })
  return id
}

async function startDetached(id: string, { tty }: Exec, { engine, signal }: Execution): Promise<void> {
  await engine.ask({
    request: `POST /exec/${id}/start`,
    run: (docker, abortSignal) =>
      docker.getExec(id).start({ Detach: true, ...(tty ? { Tty: true } : {}), abortSignal }),
    schema: z.unknown(),
    signal,
  })
}

async function followOutput(
  id: string,
  { tty }: Exec,
  { engine, signal }: Execution,
): Promise<BoundedOutput> {
  const request = `POST /exec/${id}/start`
  const output = new BoundedOutput(keptBytes, tty === true)
  const stream = await engine.open<Readable>({
    request,
    purpose: 'terminals',
    run: (docker, abortSignal) =>
      docker.getExec(id).start({ hijack: true, stdin: false, ...(tty ? { Tty: true } : {}), abortSignal }),
    signal,
    deadline: 30_000,
  })
  try {
    for await (const chunk of stream) output.feed(chunk as Buffer)
  } catch (error) {
    throw toEngineError(error, request)
  }
  if (signal.aborted) throw new AppError({ code: 'cancelled', message: 'No longer waited for.', request })
  return output
}
