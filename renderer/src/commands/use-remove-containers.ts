import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import type { ContainerRow } from '#shared/contract/rows'
import { isActive } from '#shared/domain/usage'
import { useConfirm } from './confirm'
import type { ConfirmOption } from './confirm-store'
import { countAnonymousVolumes, isMixed, plannedRemoval, withRunning, withVolumes } from './container-removal'
import { loadOrTell } from './load-or-tell'
import { startCommand } from './run-command'

/** Asks, naming what would be lost, and removes containers. */
export function useRemoveContainers(): (rows: readonly ContainerRow[]) => void {
  const { t } = useTranslation('containers')
  const confirm = useConfirm()
  return useCallback(
    async (rows) => {
      const first = rows[0]
      if (!first) return
      const running = rows.filter(isActive)
      const volumes = countAnonymousVolumes(rows)
      const options: ConfirmOption<CommandOf<'container.remove'>>[] = []
      if (isMixed(rows)) {
        options.push({
          id: 'running',
          label: t('remove.withRunning', { count: running.length }),
          description: t('remove.forceHint'),
          isOn: false,
          apply: (command, isOn) => withRunning(command, rows, isOn),
        })
      }
      if (volumes > 0) {
        options.push({
          id: 'volumes',
          label: t('remove.withVolumes', { count: volumes }),
          isOn: false,
          apply: withVolumes,
        })
      }
      const late = await loadOrTell(() => import('./losses-of'))
      if (!late) return
      const { lossesOf } = late
      const command = await confirm({
        title:
          rows.length === 1
            ? t('remove.title', { name: first.name })
            : t('remove.titles', { count: rows.length }),
        command: plannedRemoval(rows),
        losses: lossesOf,
        ...(running.length === rows.length ? { note: t('remove.force', { count: rows.length }) } : {}),
        options,
        confirmLabel: t('common:action.remove'),
      })
      if (command) startCommand(command)
    },
    [confirm, t],
  )
}
