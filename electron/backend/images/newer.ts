import * as z from 'zod'
import type { NewerCheck } from '#shared/contract/images'
import { pulledName, splitImageReference } from '#shared/domain/image-reference'
import type { Engine } from '../engine/engine'
import { tolerantList } from '../engine/tolerant'

const inspected = z.object({ RepoDigests: tolerantList(z.string()) })
const distribution = z.object({ Descriptor: z.object({ digest: z.string().min(1) }) })

/**
 * Whether the registry has another image under a tag than the one that is here: GET /distribution/{name}/json against
 * the digests of GET /images/{name}/json. A name that never came from a registry is not asked for.
 */
export async function checkNewer(
  engine: Engine,
  reference: string,
  signal?: AbortSignal,
): Promise<NewerCheck> {
  const parts = splitImageReference(reference)
  const name = pulledName(parts)
  const { RepoDigests } = await engine.ask({
    request: `GET /images/${name}/json`,
    run: (docker) => docker.getImage(name).inspect(),
    schema: inspected,
    ...(signal ? { signal } : {}),
  })
  const here = RepoDigests.flatMap((digest) => {
    const [repository, hash] = digest.split('@')
    return repository === parts.repository && hash !== undefined ? [hash] : []
  })
  if (here.length === 0) return { state: 'local-only', here, there: null }
  const { Descriptor } = await engine.ask({
    request: `GET /distribution/${name}/json`,
    run: (docker) => docker.getImage(name).distribution(),
    schema: distribution,
    deadline: 60_000,
    ...(signal ? { signal } : {}),
  })
  const there = Descriptor.digest
  return { state: here.includes(there) ? 'same' : 'newer', here, there }
}
