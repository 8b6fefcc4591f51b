import { useMemo } from 'react'
import type { FoundImage, ImageSearch } from '#shared/contract/registries'
import type { AppError } from '#shared/errors'
import type { SearchAsked } from '../../commands/search-place'
import { rpc } from '../../rpc/client'
import { useRead } from '../../rpc/use-read'

/** A found image as a row of the table. */
export interface FoundRow extends FoundImage {
  readonly id: string
}

/** Looks for what the address asks; nothing is asked without a term. */
export function useImageSearch(asked: SearchAsked): {
  readonly rows: readonly FoundRow[]
  readonly isCut: boolean
  readonly error: AppError | null
  readonly isReading: boolean
  readonly again: () => void
} {
  const { value, error, isReading, again } = useRead(
    JSON.stringify(asked),
    async (signal) =>
      asked.term === ''
        ? { images: [], isCut: false }
        : await rpc.registries.search(toImageSearch(asked), { signal }),
    [],
  )
  const rows = useMemo(
    () => (value?.images ?? []).map((image) => ({ ...image, id: image.reference })),
    [value],
  )
  return { rows, isCut: value?.isCut ?? false, error, isReading, again }
}

function toImageSearch({ term, registry, limit, filters = [] }: SearchAsked): ImageSearch {
  const pairs = new Map(filters.map((filter) => [filter.split('=')[0] ?? '', filter.split('=')[1] ?? '']))
  const stars = Number(pairs.get('stars') ?? Number.NaN)
  const isOfficial = pairs.get('is-official')
  const isAutomated = pairs.get('is-automated')
  return {
    term,
    ...(registry === '' ? {} : { registry }),
    ...(limit === undefined ? {} : { limit }),
    ...(Number.isInteger(stars) && stars >= 0 ? { stars } : {}),
    ...(isOfficial === undefined ? {} : { isOfficial: isOfficial === 'true' }),
    ...(isAutomated === undefined ? {} : { isAutomated: isAutomated === 'true' }),
  }
}
