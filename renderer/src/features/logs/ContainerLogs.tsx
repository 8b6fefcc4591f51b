import { useComputedColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { LogView } from './LogView'
import { useLogWorld } from './use-log-world'

/** The log of one container, for the Logs tab of its page. */
export function ContainerLogs({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('logs')
  const world = useLogWorld([row.id])
  const scheme = useComputedColorScheme('light')
  return <LogView key={row.id} label={t('logOf', { name: row.name })} world={world} scheme={scheme} />
}
