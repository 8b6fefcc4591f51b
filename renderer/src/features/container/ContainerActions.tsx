import { Button } from '@mantine/core'
import {
  IconBolt,
  IconEdit,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlayerStop,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContainerRow } from '#shared/contract/rows'
import { actionWords } from '../../commands/action-words'
import { askAndKill, askAndRemove } from '../../commands/container-questions'
import { type ContainerVerb, verbsFor } from '../../commands/container-verbs'
import { lineOf } from '../../commands/name-of'
import { usePending } from '../../commands/pending-store'
import { RenameDialog } from '../../commands/RenameDialog'
import { startCommand } from '../../commands/run-command'
import { IconAction } from '../../components/IconAction'
import { useIsStale } from '../../live/use-is-stale'

const icons = {
  'container.start': IconPlayerPlay,
  'container.stop': IconPlayerStop,
  'container.restart': IconRefresh,
  'container.pause': IconPlayerPause,
  'container.unpause': IconPlayerSkipForward,
  'container.kill': IconBolt,
} as const satisfies Record<ContainerVerb, typeof IconBolt>

/** The buttons of the container page: what its state allows, and a menu with rename and remove. */
export function ContainerActions({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('container')
  const pending = usePending(row.id)
  const isStale = useIsStale()
  const [isRenaming, setIsRenaming] = useState(false)
  const isOff = pending !== undefined || isStale

  return (
    <>
      {verbsFor(row).map((kind, index) => {
        const Icon = icons[kind]
        const command = { kind, targets: [row.id] }
        return (
          <Button
            key={kind}
            size="compact-md"
            variant={index === 0 ? 'filled' : 'default'}
            leftSection={<Icon size={16} aria-hidden />}
            loading={pending?.kind === kind}
            disabled={isOff && pending?.kind !== kind}
            data-hint={t(actionWords[kind].verb)}
            data-hint-line={lineOf(command)}
            onClick={() => (kind === 'container.kill' ? void askAndKill([row]) : startCommand(command))}
          >
            {t(actionWords[kind].verb)}
          </Button>
        )
      })}
      <Button
        size="compact-md"
        variant="default"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        loading={pending?.kind === 'container.remove'}
        disabled={isOff && pending?.kind !== 'container.remove'}
        data-hint={t('common:action.remove')}
        data-hint-line={`docker rm ${row.name}`}
        onClick={() => void askAndRemove([row])}
      >
        {t('common:action.remove')}
      </Button>
      <IconAction
        label={t('common:action.rename')}
        isDisabled={isOff}
        isBusy={pending?.kind === 'container.rename'}
        onAct={() => setIsRenaming(true)}
      >
        <IconEdit />
      </IconAction>
      <RenameDialog row={isRenaming ? row : null} onClose={() => setIsRenaming(false)} />
    </>
  )
}
