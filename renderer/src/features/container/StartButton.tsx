import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#shared/commands/index'
import type { ContainerRow } from '#shared/contract/rows'
import { lineOf } from '../../commands/line-of'
import { usePending } from '../../commands/pending-store'
import { startCommand } from '../../commands/run-command'

/** Starts a container that does not run; busy while anything is done to it. */
export function StartButton({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('common')
  const pending = usePending(row.id)
  const command: Command = { kind: 'container.start', targets: [row.id] }
  return (
    <Button
      size="compact-sm"
      leftSection={<IconPlayerPlay size={16} aria-hidden />}
      loading={pending !== undefined}
      data-hint-line={lineOf(command)}
      onClick={() => startCommand(command)}
    >
      {t('action.start')}
    </Button>
  )
}
