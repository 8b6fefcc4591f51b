import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTyped } from '#shared/commands/complete/read-typed'
import { contextTlsFolder } from '../engine/docker-context'
import { inspectContext } from '../engine/inspect-context'
import { listContexts } from '../engine/list-contexts'
import { dockerCliMissing } from '../testing/create-recorder'
import type { AnswerContext } from './answerer'
import { answerers } from './answerers'

const run = promisify(execFile)

describe.skipIf(await dockerCliMissing())('contexts in text, as the docker CLI gives them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-contexts-'))
  const viaCli = async (words: readonly string[], env: object = {}): Promise<string> => {
    const asked = { env: { PATH: process.env.PATH, HOME: folder, DOCKER_CONFIG: folder, ...env } }
    const { stdout } = await run('docker', words, asked)
    return stdout.replace(/\n$/, '')
  }
  const answer = async (line: string, env: NodeJS.ProcessEnv = {}): Promise<string> => {
    const typed = readTyped(line)
    const answerer = typed.type === 'query' ? answerers[typed.query.kind] : undefined
    if (typed.type !== 'query' || !answerer) throw new Error(`${line}: ${JSON.stringify(typed)}`)
    const connection: AnswerContext['connection'] = {
      contexts: () => listContexts(folder, env),
      inspectContext: (name) => inspectContext(folder, name, env),
    }
    const context = { connection, signal: new AbortController().signal } as unknown as AnswerContext
    const answered = answerer(typed.query, context)
    return Symbol.asyncIterator in answered ? '' : (await answered).text
  }

  beforeAll(async () => {
    const work = 'host=unix:///work.sock'
    await viaCli(['context', 'create', 'work', '--description', 'the one at work', '--docker', work])
    await viaCli(['context', 'create', 'far', '--docker', 'host=tcp://far:2376'])
    const certificates = join(contextTlsFolder(folder, 'far'), 'docker')
    mkdirSync(certificates, { recursive: true })
    for (const file of ['key.pem', 'ca.pem', 'cert.pem']) writeFileSync(join(certificates, file), file)
    await viaCli(['context', 'use', 'work'])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    'context ls',
    'context list -q',
    'context ls --format {{.Name}}:{{.Current}}:{{.DockerEndpoint}}',
    'context show',
    'context inspect',
    'context inspect work default far',
    'context inspect -f {{.Name}} far',
  ])('docker %s', async (line) => {
    const text = (await answer(line)).split('\n').map((each) => each.trimEnd())
    const theirs = (await viaCli(line.split(' '))).split('\n').map((each) => each.trimEnd())
    // The docker CLI writes < and > as escapes.
    expect(text).toEqual(theirs.map((each) => each.replaceAll('\\u003c', '<').replaceAll('\\u003e', '>')))
  })

  it('knows what the environment overrides', async () => {
    const env = { DOCKER_HOST: 'tcp://elsewhere:1' }
    for (const line of ['context ls --format {{.Name}}:{{.Current}}:{{.DockerEndpoint}}', 'context show'])
      expect(await answer(line, env)).toBe(await viaCli(line.split(' '), env))
  })

  it('has nothing for a context that is not there', async () => {
    await expect(answer('context inspect nowhere')).rejects.toMatchObject({ code: 'not-found' })
  })
})
