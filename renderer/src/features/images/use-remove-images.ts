import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import { isActive } from '#shared/domain/usage'
import { useConfirm } from '../../commands/confirm'
import type { ConfirmOption } from '../../commands/confirm-store'
import { lossesOf } from '../../commands/losses-of'
import { startCommand } from '../../commands/run-command'
import type { Held } from '../../components/RefusedDialog'
import { useLiveStore } from '../../live/live-store'
import type { ImageLine } from './image-lines'
import { type ImageRemoval, planImageRemoval } from './image-removal-plan'
import { imageName, removalCommand } from './removal-command'

/**
 * Removing images: the question says what the engine will do with each (take a tag away, or delete it), and
 * offers force only where that helps. Images that running containers hold are refused, naming them.
 */
export function useRemoveImages(): {
  remove: (lines: readonly ImageLine[]) => void
  /** Images that cannot be removed; null where nothing was refused. */
  held: readonly Held[] | null
  dismiss: () => void
} {
  const { t } = useTranslation('images')
  const confirm = useConfirm()
  const [held, setHeld] = useState<readonly Held[] | null>(null)

  const remove = useCallback(
    (lines: readonly ImageLine[]) => {
      const { containers, images } = useLiveStore.getState()
      const plan = planImageRemoval(lines, containers.values(), images.values())
      const refused = plan.filter(({ effect }) => effect === 'held')
      if (refused.length > 0) {
        setHeld(
          refused.map(({ image, users }) => ({ name: imageName(image), users: users.filter(isActive) })),
        )
      } else if (plan.length > 0) void askAndRemove(plan, lines)

      async function askAndRemove(
        chosen: readonly ImageRemoval[],
        from: readonly ImageLine[],
      ): Promise<void> {
        const forceable = chosen.filter(({ effect }) => effect === 'forceable')
        const isForced = forceable.length === chosen.length
        const withForce: ConfirmOption<CommandOf<'image.remove'>> = {
          id: 'force',
          label: t('remove.force'),
          description: t('remove.forceHint', { names: userNames(forceable) }),
          isOn: false,
          apply: (command, isOn) => (isOn ? removalCommand(chosen, true) : command),
        }
        const confirmed = await confirm({
          title:
            from.length === 1
              ? t('remove.title', { name: from[0]?.tag === '' ? imageName(from[0].image) : from[0]?.id })
              : t('remove.titles', { total: from.length }),
          note: [
            ...(chosen.some(({ effect }) => effect === 'untag') ? [t('remove.untag')] : []),
            ...(chosen.some(({ effect }) => effect === 'delete') ? [t('remove.delete')] : []),
            ...(isForced ? [t('remove.onlyForce', { names: userNames(forceable) })] : []),
          ].join(' '),
          command: removalCommand(chosen, isForced),
          losses: lossesOf,
          options: forceable.length > 0 && !isForced ? [withForce] : [],
          confirmLabel: isForced ? t('remove.byForce') : t('common:action.remove'),
        })
        if (confirmed) startCommand(confirmed)
      }
    },
    [t, confirm],
  )

  return { remove, held, dismiss: () => setHeld(null) }
}

function userNames(plan: readonly ImageRemoval[]): string {
  return [...new Set(plan.flatMap(({ users }) => users.map((row) => row.name)))].join(', ')
}
