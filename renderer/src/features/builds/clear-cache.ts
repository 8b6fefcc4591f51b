import type { TFunction } from 'i18next'
import type { CommandOf } from '#shared/commands/index'
import { askToConfirm } from '../../commands/confirm-store'
import { startCommand } from '../../commands/run-command'
import { formatBytes } from '../../format/bytes'
import { rpc } from '../../rpc/client'

/** Asks how much of the build cache is to go, and clears it. */
export async function clearCache(t: TFunction<'builds'>): Promise<void> {
  const size = await cacheSize()
  const asked: CommandOf<'builder.prune'> = { kind: 'builder.prune', force: true }
  const command = await askToConfirm({
    title: t('cache.title'),
    command: asked,
    losses: [],
    note:
      size === null ? t('cache.note') : `${t('cache.size', { size: formatBytes(size) })} ${t('cache.note')}`,
    confirmLabel: t('cache.confirm'),
    options: [
      {
        id: 'all',
        label: t('cache.all'),
        description: t('cache.allHint'),
        isOn: false,
        apply: ({ all: _all, ...rest }, isOn) => (isOn ? { ...rest, all: true } : rest),
      },
    ],
  })
  if (command) startCommand(command)
}

/** Bytes of the whole build cache; null where the engine does not tell. */
async function cacheSize(): Promise<number | null> {
  try {
    const { use } = await rpc.cleanup.preview({ command: { kind: 'system.prune' } })
    return use.find(({ type }) => type === 'build-cache')?.size ?? null
  } catch {
    return null
  }
}
