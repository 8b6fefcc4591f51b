import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hubServer } from '#shared/domain/registry-server'
import { writeCredentialHelper } from '../../../e2e/fixtures/credential-helper'
import { OwnCredentials, type SecretBox } from './own-credentials'
import { Registries } from './registries'

const secret = 'tr0ub4dor-and-3'
const ada = { username: 'ada', secret }
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantry-registries-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const key = randomBytes(32)
const box: SecretBox = {
  encrypt(text) {
    const iv = randomBytes(16)
    const cipher = createCipheriv('aes-256-cbc', key, iv)
    return Buffer.concat([iv, cipher.update(text), cipher.final()]).toString('base64')
  },
  decrypt(base64) {
    const bytes = Buffer.from(base64, 'base64')
    const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, 16))
    return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString()
  },
}
const env = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  DOCKER_CONFIG: folder,
  PATH: process.env.PATH,
  ...more,
})
const registries = (openBox: () => SecretBox | null, of = env()): Registries =>
  new Registries(new OwnCredentials(folder, openBox), of)
const everything = (): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')

it('keeps a sign-in for the session alone where nothing is safe', async () => {
  const unsafe = registries(() => null)
  expect(await unsafe.placeFor('ghcr.io')).toEqual({ place: 'session' })
  await unsafe.keep('ghcr.io', ada)
  expect(await unsafe.registryAuth('ghcr.io/team/web:1')).toEqual({
    username: 'ada',
    password: secret,
    serveraddress: 'ghcr.io',
  })
  expect(await unsafe.registryAuth('nginx')).toBeUndefined()
  expect(await unsafe.list()).toEqual([{ server: 'ghcr.io', username: 'ada', place: 'session' }])
  expect(readdirSync(folder)).toEqual([])
  expect(await registries(() => null).list()).toEqual([])
})

it('keeps it encrypted in the system, over a restart, and forgets it', async () => {
  await registries(() => box).keep(hubServer, ada)
  expect(everything()).not.toContain(secret)
  const later = registries(() => box)
  expect(await later.list()).toEqual([{ server: hubServer, username: 'ada', place: 'encrypted' }])
  expect(await later.registryAuth('team/web')).toMatchObject({ password: secret })
  // Without the keychain nothing can be read, and nothing is told.
  expect(await registries(() => null).registryAuth('team/web')).toBeUndefined()
  expect(await later.forget(hubServer)).toEqual({ wasKept: true, isInConfig: false })
  expect(await later.forget(hubServer)).toEqual({ wasKept: false, isInConfig: false })
  expect(await registries(() => box).list()).toEqual([])
})

it('reads config.json, never writes it, and lets a newer sign-in of its own come first', async () => {
  const config = JSON.stringify({
    auths: {
      'https://index.docker.io/v1/': { auth: Buffer.from('bob:with:colons').toString('base64') },
      'https://reg.example/v2/': { identitytoken: 'idt' },
      'left.example': {},
      'odd.example': 7,
    },
  })
  writeFileSync(join(folder, 'config.json'), config)
  const both = registries(() => null)
  expect(await both.registryAuth('nginx')).toEqual({
    username: 'bob',
    password: 'with:colons',
    serveraddress: hubServer,
  })
  expect(await both.registryAuth('reg.example/a/b')).toEqual({
    identitytoken: 'idt',
    serveraddress: 'reg.example',
  })
  expect(await both.registryAuth('left.example/a')).toBeUndefined()
  await both.keep(hubServer, ada)
  expect((await both.registryAuth('nginx'))?.username).toBe('ada')
  expect((await both.list()).map(({ server, place }) => [server, place])).toEqual([
    [hubServer, 'session'],
    ['reg.example', 'config'],
  ])
  expect(await both.forget('reg.example')).toEqual({ wasKept: false, isInConfig: true })
  expect(readFileSync(join(folder, 'config.json'), 'utf8')).toBe(config)
  writeFileSync(join(folder, 'config.json'), '{"auths": 7')
  expect(await registries(() => null).list()).toEqual([])
})

it('uses a credential helper where config.json names one, tokens too', async () => {
  const helper = writeCredentialHelper(folder)
  const path = `${helper.bin}:${process.env.PATH}`
  const kept = registries(() => box, env({ DOCKER_CONFIG: helper.folder, PATH: path }))
  expect(await kept.placeFor('ghcr.io')).toEqual({ place: 'helper', helper: 'gantrytest' })
  await kept.keep('ghcr.io', ada)
  await kept.keep('tok.example', { username: '<token>', secret: 'idt' })
  expect(JSON.parse(readFileSync(helper.store, 'utf8'))).toMatchObject({
    'ghcr.io': { Username: 'ada', Secret: secret },
  })
  expect(await kept.registryAuth('ghcr.io/a')).toMatchObject({ username: 'ada', password: secret })
  expect(await kept.registryAuth('tok.example/a')).toEqual({
    identitytoken: 'idt',
    serveraddress: 'tok.example',
  })
  expect(await kept.registryAuth('nginx')).toBeUndefined()
  expect(Object.keys(await kept.allRegistryAuths())).toEqual(['ghcr.io', 'tok.example'])
  expect((await kept.list())[0]).toEqual({
    server: 'ghcr.io',
    username: 'ada',
    place: 'helper',
    helper: 'gantrytest',
  })
  expect(await kept.forget('ghcr.io')).toEqual({ wasKept: true, isInConfig: false })
  expect(await kept.registryAuth('ghcr.io/a')).toBeUndefined()
})

it('says when a credential helper does not work, without the secret', async () => {
  writeFileSync(
    join(folder, 'config.json'),
    JSON.stringify({ credHelpers: { 'ghcr.io': 'notthere' }, credsStore: '../evil' }),
  )
  const broken = registries(() => null)
  await expect(broken.registryAuth('ghcr.io/a')).rejects.toMatchObject({ code: 'credentials-failed' })
  await expect(broken.keep('ghcr.io', ada)).rejects.toSatisfy(
    (error: Error) => !error.message.includes(secret) && error.message.includes('docker-credential-notthere'),
  )
  // A path is no helper: it is as if none were named.
  expect(await broken.registryAuth('nginx')).toBeUndefined()
})
