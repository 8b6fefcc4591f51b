import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** The filter of a list: `/` focuses it, Escape empties it. A page has at most one. */
export function FilterInput(props: {
  /** Accessible name and hint: `Filter containers`. */
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const { t } = useTranslation('common')
  return (
    <TextInput
      type="search"
      aria-label={props.label}
      aria-keyshortcuts="/"
      placeholder={props.label}
      data-filter
      size="sm"
      w={260}
      value={props.value}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        props.value && (
          <CloseButton size="sm" aria-label={t('clearFilter')} onClick={() => props.onChange('')} />
        )
      }
      onChange={(event) => props.onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onChange('')
      }}
    />
  )
}
