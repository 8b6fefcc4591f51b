import * as z from 'zod'
import type { NewerCheck } from '#shared/contract/images'
import { fullRepository, pulledName, splitImageReference } from '#shared/domain/image-reference'
import type { Engine } from '../engine/engine'
import { tolerantList } from '../engine/tolerant'
import type { Registries } from '../registries/registries'

const inspected = z.object({ RepoDigests: tolerantList(z.string()) })
const distribution = z.object({ Descriptor: z.object({ digest: z.string().min(1) }) })

/**
 * Whether the registry has another image under a tag than the one that is here: GET /distribution/{name}/json, asked
 * as who is signed in there, against the digests of GET /images/{name}/json. A name that never came from a registry is
 * not asked for.
 * @throws AppError `registry-denied` where the registry wants another sign-in, `registry-unreachable` where it is away
 */
export async function checkNewer(
  engine: Engine,
  registries: Pick<Registries, 'registryAuth'>,
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
  const repository = fullRepository(parts.repository)
  const here = RepoDigests.flatMap((digest) => {
    const [named = '', hash] = digest.split('@')
    // Podman writes the names of Docker Hub in full, Docker short.
    return fullRepository(named) === repository && hash !== undefined ? [hash] : []
  })
  if (here.length === 0) return { state: 'local-only', here, there: null }
  const authconfig = await registries.registryAuth(parts.repository)
  const { Descriptor } = await engine.ask({
    request: `GET /distribution/${name}/json`,
    run: (docker) => docker.getImage(name).distribution(authconfig ? { authconfig } : {}),
    schema: distribution,
    deadline: 60_000,
    ...(signal ? { signal } : {}),
  })
  const there = Descriptor.digest
  return { state: here.includes(there) ? 'same' : 'newer', here, there }
}
