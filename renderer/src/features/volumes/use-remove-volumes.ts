import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import { useConfirm } from '../../commands/confirm'
import { lossesOf } from '../../commands/losses-of'
import { startCommand } from '../../commands/run-command'
import type { Held } from '../../components/RefusedDialog'
import type { VolumeLine } from './volume-lines'

/** Removing volumes: those in use are refused, naming their users; for the others what is lost is named first. */
export function useRemoveVolumes(): {
  remove: (lines: readonly VolumeLine[]) => void
  /** Volumes that cannot be removed; null where nothing was refused. */
  held: readonly Held[] | null
  dismiss: () => void
} {
  const { t } = useTranslation('volumes')
  const confirm = useConfirm()
  const [held, setHeld] = useState<readonly Held[] | null>(null)

  const remove = useCallback(
    (lines: readonly VolumeLine[]) => {
      const inUse = lines.filter((line) => line.usedBy.length > 0)
      if (inUse.length > 0) setHeld(inUse.map(({ volume, usedBy }) => ({ name: volume.name, users: usedBy })))
      else void askAndRemove()

      async function askAndRemove(): Promise<void> {
        const command: CommandOf<'volume.remove'> = {
          kind: 'volume.remove',
          targets: lines.map(({ volume }) => volume.name),
        }
        const confirmed = await confirm({
          title:
            lines.length === 1
              ? t('remove.title', { name: lines[0]?.volume.name })
              : t('remove.titles', { total: lines.length }),
          note: t('remove.note'),
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
