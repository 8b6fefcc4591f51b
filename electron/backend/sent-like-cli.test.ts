import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCommand } from '#shared/commands/read-line'
import { tokenize } from '#shared/commands/tokenize'
import { dockerdMissing, type PrivateDockerd, startDockerd } from '../../e2e/fixtures/private-dockerd'
import { type PrivateRegistry, registryMissing, startRegistry } from '../../e2e/fixtures/private-registry'
import { dockerCliMissing } from './testing/create-recorder'
import { evenRequest } from './testing/even-request'
import { type RequestRecorder, type SentRequest, startRequestRecorder } from './testing/request-recorder'
import { sentLines } from './testing/sent-lines'
import { startBackend, type TestBackend } from './testing/start-backend'

const missing = dockerdMissing() ?? registryMissing() ?? (await dockerCliMissing())
const run = promisify(execFile)

/** What either client asks besides, and what it is for. Nothing of it changes the engine. */
const besides: readonly RegExp[] = [
  // Whether the engine is there, which version it speaks, what it is.
  /^(?:GET|HEAD) \/(?:_ping|version|info)$/,
  // The app's lists follow the engine's events.
  /^GET \/(?:events|(?:containers|images)\/json|volumes|networks)$/,
  // What a thing was before it is changed, for undo, the activity and the steps of a run; what the CLI looks at first.
  /^GET \/(?:containers|images|exec)\/.+\/json$/,
  /^GET \/(?:volumes|networks)\/[^/]+$/,
  // The first output of a run for its steps; the CLI shows output by attaching.
  /^GET \/containers\/[^/]+\/logs$/,
  /^POST \/containers\/[^/]+\/attach$/,
  // `docker run` waits for the end to tell the exit code; the app is told by an event.
  /^POST \/containers\/[0-9a-f]{64}\/wait$/,
]

/** One side: an engine of its own, a folder and a registry, so that both sides run the same lines. */
interface Side {
  readonly engine: PrivateDockerd
  readonly recorder: RequestRecorder
  readonly registry: PrivateRegistry
  readonly folder: string
}

describe.skipIf(missing)('a line sends here what it sends with the docker CLI', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-sent-'))
  let cli: Side
  let app: Side
  let gantry: TestBackend
  let guarded: PrivateRegistry

  const startSide = async (name: string): Promise<Side> => {
    const [engine, registry] = await Promise.all([startDockerd(), startRegistry()])
    const at = join(folder, name)
    for (const path of ['tree/below', 'context', 'home']) mkdirSync(join(at, path), { recursive: true })
    const files = {
      file: 'text\n',
      'tree/below/leaf': 'leaf\n',
      'context/Dockerfile': 'FROM busybox AS first\nCOPY file /file\nFROM first\nRUN cat /file\n',
      'context/Second': 'FROM busybox\nARG WHO\nRUN echo $WHO\n',
      'context/file': 'text\n',
      'context/ignored': 'no\n',
      'context/.dockerignore': 'ignored\n',
    }
    for (const [path, text] of Object.entries(files)) writeFileSync(join(at, path), text)
    return { engine, registry, recorder: await startRequestRecorder(engine.socket), folder: at }
  }
  const filled = (line: string, side: Side): string =>
    line
      .replaceAll('{folder}', side.folder)
      .replaceAll('{registry}', side.registry.host)
      .replaceAll('{guarded}', guarded.host)

  beforeAll(async () => {
    guarded = await startRegistry({ users: { ada: 'secret' } })
    ;[cli, app] = await Promise.all([startSide('cli'), startSide('app')])
    gantry = await startBackend(app.recorder.host)
  })
  afterAll(async () => {
    await gantry.stop()
    for (const { recorder, engine, registry } of [cli, app]) {
      await recorder.stop()
      await engine.stop()
      await registry.stop()
    }
    await guarded.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const viaCli = async (line: string): Promise<string> => {
    const read = tokenize(filled(line, cli))
    const words = read.ok ? read.words.map(({ text }) => text) : []
    const start = words.indexOf('docker')
    const settings = Object.fromEntries(words.slice(0, start).map((word) => word.split('=')))
    const env = { PATH: process.env.PATH, HOME: join(cli.folder, 'home'), DOCKER_HOST: cli.recorder.host }
    await run('docker', words.slice(start + 1), { env: { ...env, ...settings } })
    return 'done'
  }
  const viaGantry = async (line: string): Promise<string> => {
    const read = readCommand(filled(line, app))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const { state, results } = await gantry.run(read.command)
    return state === 'done' ? state : JSON.stringify(results)
  }
  /** Without what each side has of its own. */
  const sentBy = ({ recorder, registry, folder: at }: Side): readonly unknown[] => {
    const sent = recorder.take().filter(({ request }) => !besides.some((each) => each.test(request)))
    const text = JSON.stringify(sent.map((each) => evenRequest(each)))
    const even = text.replaceAll(registry.host, '(registry)').replaceAll(at, '(folder)')
    return bySameVerb(JSON.parse(even.replaceAll(/\b[0-9a-f]{64}\b/g, '(id)')) as SentRequest[])
  }

  it.each(sentLines)('%s', async (line) => {
    for (const { recorder } of [cli, app]) recorder.take()
    expect(await Promise.all([viaCli(line), viaGantry(line)])).toEqual(['done', 'done'])
    const expected = sentBy(cli)
    expect(sentBy(app)).toEqual(expected)
    // A login asks the registry; a logout nobody.
    if (!/^docker log(?:in|out) /.test(line)) expect(expected).not.toEqual([])
  })
})

/** The docker CLI asks for several things at once, so that the order of their requests is chance. */
function bySameVerb(sent: readonly SentRequest[]): readonly SentRequest[] {
  const verbs = new Set(sent.map(({ request }) => request.replace(/^(\S+ \/\w+)\/.+?(\/\w+)?$/, '$1$2')))
  return verbs.size > 1 ? sent : sent.toSorted((a, b) => (a.request < b.request ? -1 : 1))
}
