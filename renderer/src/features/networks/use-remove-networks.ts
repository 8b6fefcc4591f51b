import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import { isActive } from '#shared/domain/usage'
import { useConfirm } from '../../commands/confirm'
import { lossesOf } from '../../commands/losses-of'
import { startCommand } from '../../commands/run-command'
import type { Held } from '../../components/RefusedDialog'
import type { NetworkLine } from './network-lines'

/**
 * Removing networks: those that running containers are attached to are refused, naming them; where stopped ones
 * belong to a network, the question says that they will not start without it. Predefined ones are left out.
 */
export function useRemoveNetworks(): {
  remove: (lines: readonly NetworkLine[]) => void
  /** Networks that cannot be removed; null where nothing was refused. */
  held: readonly Held[] | null
  dismiss: () => void
} {
  const { t } = useTranslation('networks')
  const confirm = useConfirm()
  const [held, setHeld] = useState<readonly Held[] | null>(null)

  const remove = useCallback(
    (lines: readonly NetworkLine[]) => {
      const own = lines.filter(({ network }) => !network.isPredefined)
      const inUse = own.filter(({ members }) => members.some(isActive))
      if (inUse.length > 0) {
        setHeld(
          inUse.map(({ network, members }) => ({ name: network.name, users: members.filter(isActive) })),
        )
      } else if (own.length > 0) void askAndRemove(own)

      async function askAndRemove(chosen: readonly NetworkLine[]): Promise<void> {
        const command: CommandOf<'network.remove'> = {
          kind: 'network.remove',
          targets: chosen.map(({ network }) => network.id),
        }
        const stopped = [...new Set(chosen.flatMap(({ members }) => members.map((row) => row.name)))]
        const confirmed = await confirm({
          title:
            chosen.length === 1
              ? t('remove.title', { name: chosen[0]?.network.name })
              : t('remove.titles', { total: chosen.length }),
          note:
            stopped.length === 0 ? t('remove.note') : t('remove.noteStopped', { names: stopped.join(', ') }),
          command,
          losses: lossesOf,
          confirmLabel: t('common:action.remove'),
        })
        if (confirmed) startCommand(confirmed)
      }
    },
    [t, confirm],
  )

  return { remove, held, dismiss: () => setHeld(null) }
}
