import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { pack } from 'tar-stream'
import { runDocker } from '../fixtures/docker-cli'
import type { PrivateDockerd } from '../fixtures/private-dockerd'

/** Images that are built on each. */
const branches = 4

interface MadeLayer {
  readonly path: string
  readonly tar: Buffer
  readonly digest: string
}

/**
 * Loads tagged images `bench/0000:1` and on, each a small file upon the layers of another one, so that they form a
 * tree that parts in four at every step.
 */
export async function loadImages(engine: PrivateDockerd, count: number): Promise<void> {
  const layersOf: MadeLayer[][] = []
  const archive = pack()
  const manifest: unknown[] = []
  for (let index = 0; index < count; index++) {
    const name = String(index).padStart(4, '0')
    const below = index === 0 ? [] : (layersOf[Math.floor((index - 1) / branches)] ?? [])
    const own = await makeLayer(name)
    const layers = [...below, own]
    layersOf.push(layers)
    const config = JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      created: '2026-01-01T00:00:00Z',
      config: { Cmd: ['sh'], Labels: { name } },
      history: layers.map(({ path }) => ({ created: '2026-01-01T00:00:00Z', created_by: `COPY ${path} /` })),
      rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
    })
    archive.entry({ name: `${name}.json` }, config)
    archive.entry({ name: own.path }, own.tar)
    manifest.push({
      Config: `${name}.json`,
      RepoTags: [`bench/${name}:1`],
      Layers: layers.map(({ path }) => path),
    })
  }
  archive.entry({ name: 'manifest.json' }, JSON.stringify(manifest))
  archive.finalize()
  await runDocker(engine.host, ['load', '--quiet'], await buffer(archive))
}

async function makeLayer(name: string): Promise<MadeLayer> {
  const files = pack()
  files.entry({ name: `file-${name}` }, `${name}\n`.repeat(200))
  files.finalize()
  const tar = await buffer(files)
  return { path: `${name}.tar`, tar, digest: `sha256:${createHash('sha256').update(tar).digest('hex')}` }
}
