import { ActionIcon, Group, Text, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TreeView } from './use-tree'

/** Search in names and values: count, next (Enter), previous (Shift+Enter). */
export function InspectSearch({ tree }: { tree: TreeView }) {
  const { t } = useTranslation('inspect')
  const { query, matches, matchIndex } = tree
  const found =
    query.trim() === ''
      ? ''
      : matches.length === 0
        ? t('noMatch')
        : t('matchOf', { position: matchIndex + 1, total: matches.length })

  return (
    <Group gap={4} wrap="nowrap">
      <TextInput
        size="xs"
        w={200}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={query}
        onChange={(event) => tree.search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') tree.step(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') tree.search('')
        }}
      />
      <ActionIcon
        variant="default"
        aria-label={t('previousMatch')}
        disabled={matches.length === 0}
        onClick={() => tree.step(-1)}
      >
        <IconChevronUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('nextMatch')}
        disabled={matches.length === 0}
        onClick={() => tree.step(1)}
      >
        <IconChevronDown size={14} aria-hidden />
      </ActionIcon>
      <Text size="xs" c="dimmed" role="status" miw={60}>
        {found}
      </Text>
    </Group>
  )
}
