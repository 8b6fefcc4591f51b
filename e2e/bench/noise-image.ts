import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrivateDockerd } from '../fixtures/private-dockerd'

/** Makes an image of layers of noise, which no compression makes smaller; each of `layerMiB`. */
export async function makeNoiseImage(
  engine: PrivateDockerd,
  reference: string,
  { layers, layerMiB }: { layers: number; layerMiB: number },
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gantry-bench-noise-'))
  const steps = Array.from({ length: layers }, (_, index) => `COPY noise${index} /`)
  await writeFile(join(folder, 'Dockerfile'), ['FROM scratch', ...steps].join('\n'))
  for (let index = 0; index < layers; index++)
    await writeFile(join(folder, `noise${index}`), randomBytes(layerMiB << 20))
  await engine.docker('build', '-q', '-t', reference, folder)
  await rm(folder, { recursive: true })
}
