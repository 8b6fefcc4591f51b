import { useEffect } from 'react'
import { useSearch } from 'wouter'
import { type StateFilter, stateFilters } from './filter-containers'

/**
 * Sets the filters that the address asks for (`/containers?state=running&words=web`) whenever it changes; what the
 * person chooses afterwards stands.
 */
export function useAskedFilter(
  setFilter: (filter: StateFilter) => void,
  setWords: (words: string) => void,
): void {
  const search = useSearch()
  useEffect(() => {
    const asked = new URLSearchParams(search)
    const state = stateFilters.find((each) => each === asked.get('state'))
    if (!state) return
    setFilter(state)
    setWords(asked.get('words') ?? '')
  }, [search, setFilter, setWords])
}
