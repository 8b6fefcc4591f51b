import { Select } from '@mantine/core'
import { FilterInput } from './FilterInput'

interface ListFilterProps<Filter extends string> {
  wordsLabel: string
  words: string
  onWords: (words: string) => void
  filterLabel: string
  filter: Filter
  filters: readonly { readonly value: Filter; readonly label: string }[]
  onFilter: (filter: string | null) => void
}

/** What narrows a list down: words, and one choice of kind. */
export function ListFilter<Filter extends string>(props: ListFilterProps<Filter>) {
  return (
    <>
      <FilterInput label={props.wordsLabel} value={props.words} onChange={props.onWords} />
      <Select
        aria-label={props.filterLabel}
        w={170}
        allowDeselect={false}
        value={props.filter}
        onChange={props.onFilter}
        data={props.filters}
      />
    </>
  )
}
