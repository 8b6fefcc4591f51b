import { useComputedColorScheme } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import { askedRange } from './asked-range'
import { LogView } from './LogView'
import { useLogWorld } from './use-log-world'

/** The log of one container, for the Logs tab of its page. */
export function ContainerLogs({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('logs')
  const world = useLogWorld([row.id])
  const scheme = useComputedColorScheme('light')
  const search = useSearch()
  // Made once for each address: a span before now is counted from when it was asked for.
  const asked = useMemo(() => askedRange(search, Date.now()), [search])
  return (
    <LogView
      key={`${row.id} ${search}`}
      label={t('logOf', { name: row.name })}
      world={world}
      scheme={scheme}
      {...(asked ? { asked } : {})}
    />
  )
}
