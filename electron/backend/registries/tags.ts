import { splitImageReference } from '#shared/domain/image-reference'
import { hubServer, registryOfReference } from '#shared/domain/registry-server'
import { AppError } from '#shared/errors'
import { readPages } from './read-pages'
import type { Registries } from './registries'
import { RegistryClient } from './registry-client'

/** Tags that are handed on at most. */
const mostTags = 5000
const byVersion = new Intl.Collator('en', { numeric: true })

/**
 * GET /v2/NAME/tags/list: what can be pulled of an image; `latest` first, then the highest version.
 * @throws AppError `image-unknown` where the registry has no such image
 */
export async function listTags(
  reference: string,
  registries: Pick<Registries, 'authOfServer'>,
  signal: AbortSignal,
): Promise<{ tags: string[]; isCut: boolean }> {
  const server = registryOfReference(reference)
  const client = new RegistryClient(server, await registries.authOfServer(server), signal)
  try {
    const { names, isCut } = await readPages(
      client,
      `/v2/${nameAt(server, reference)}/tags/list?n=1000`,
      'tags',
    )
    const tags = names.toSorted(
      (a, b) => Number(b === 'latest') - Number(a === 'latest') || byVersion.compare(b, a),
    )
    return { tags: tags.slice(0, mostTags), isCut: isCut || tags.length > mostTags }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found')
      throw new AppError({ ...error.data, code: 'image-unknown' }, { cause: error })
    throw error
  }
}

/** The name inside its registry; Docker Hub's own images are in `library`. */
function nameAt(server: string, reference: string): string {
  const { repository } = splitImageReference(reference)
  if (server !== hubServer) return repository.slice(repository.indexOf('/') + 1)
  const name = repository.replace(/^(?:index\.|registry-1\.)?docker\.io\//, '')
  return name.includes('/') ? name : `library/${name}`
}
