import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PrivateDockerd } from '../fixtures/private-dockerd'
import { type PrivateRegistry, registryMissing, startRegistry } from '../fixtures/private-registry'
import { type SearchIndex, startSearchIndex } from '../fixtures/search-index'
import { expect, test } from '../fixtures/test'
import { basics } from '../fixtures/tutorial/basics'
import { commit } from '../fixtures/tutorial/commit'
import { flask } from '../fixtures/tutorial/flask'
import { helloWorld } from '../fixtures/tutorial/hello-world'
import { lifeOfAContainer } from '../fixtures/tutorial/life-of-a-container'
import type { TutorialLine } from '../fixtures/tutorial/line'
import { ownImages } from '../fixtures/tutorial/own-images'
import { clearEngine, makeTutorialImages, removeContainers } from '../fixtures/tutorial-images'
import { Tutorial } from '../pages/tutorial'

test.skip(registryMissing() !== null, registryMissing() ?? '')

let registry: PrivateRegistry
let index: SearchIndex

test.beforeAll(async ({ engine }) => {
  await makeTutorialImages(engine)
  registry = await startRegistry()
  for (const tag of ['16.04', 'latest']) {
    await engine.docker('tag', 'ubuntu:16.04', `${registry.host}/ubuntu:${tag}`)
    await engine.docker('push', `${registry.host}/ubuntu:${tag}`)
    await engine.docker('rmi', `${registry.host}/ubuntu:${tag}`)
  }
  index = await startSearchIndex([
    { name: 'ubuntu', description: 'Linux', star_count: 17_000, is_official: true, is_automated: false },
  ])
})

test.afterEach(({ engine }) => removeContainers(engine))

test.afterAll(async ({ engine }) => {
  await clearEngine(engine)
  await index.stop()
  await registry.stop()
})

async function tutorialOf(page: Page, engine: PrivateDockerd, dataDir: string): Promise<Tutorial> {
  const folder = join(dataDir, 'tutorial')
  mkdirSync(folder)
  const files = {
    'hello_flask.py': 'app.run(debug=True,host="0.0.0.0")\n',
    'hello.py': 'print "Hello world from %s !" %os.environ["NAME"]\n',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const port = String(await freePort())
  return new Tutorial(page, engine, { folder, port, registry: registry.host, index: index.host })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const tutorials: Readonly<Record<string, readonly TutorialLine[]>> = {
  'the basic commands': basics,
  'a web page from a Dockerfile': flask,
  'the life of a container': lifeOfAContainer,
  'hello-world and nginx': helloWorld,
  'an image by commit': commit,
  'images of one’s own, variables and states': ownImages,
}

for (const [topic, lines] of Object.entries(tutorials)) {
  test(`every line of “${topic}” does what the tutorial says`, async ({ engine, page, dataDir }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const tutorial = await tutorialOf(page, engine, dataDir)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Containers')
    for (const { step, line, effect } of lines)
      await test.step(`${step}: ${line}`, async () => {
        await tutorial.type(await tutorial.filled(line))
        await effect(tutorial)
      })
  })
}
