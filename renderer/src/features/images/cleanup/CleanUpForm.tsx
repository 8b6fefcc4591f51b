import { Button, Checkbox, Group } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandOf } from '#shared/commands/index'
import type { ActivityEntry } from '#shared/contract/activity'
import type { RemovalFacts } from '#shared/contract/images'
import type { ImageRow } from '#shared/contract/rows'
import type { RemovalAnswer } from '../../../commands/image-removal-store'
import { lineOf } from '../../../commands/line-of'
import { DockerLine } from '../../../components/DockerLine'
import { formatBytes } from '../../../format/bytes'
import { useLiveStore } from '../../../live/live-store'
import { shortImageId } from '../image-lines'
import remove from '../remove/remove.module.css'
import { cleanUpCommand, cleanUpGains } from './clean-up-plan'
import { tellCleaned } from './tell-cleaned'

interface CleanUpFormProps {
  /** What takes everything that was found. */
  readonly prune: CommandOf<'image.prune'>
  readonly found: readonly ImageRow[]
  readonly facts: RemovalFacts
  readonly onAnswer: (answer: RemovalAnswer | null) => void
}

/** The images that would go, each with a box to keep it and the space that it alone gives back. */
export function CleanUpForm({ prune, found, facts, onAnswer }: CleanUpFormProps) {
  const { t } = useTranslation('images')
  const containers = useLiveStore((state) => state.containers)
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const chosen = useMemo(() => found.filter(({ id }) => !kept.has(id)), [found, kept])
  const { together, own } = useMemo(
    () => cleanUpGains(found, chosen, facts, [...containers.values()]),
    [found, chosen, facts, containers],
  )
  const command = cleanUpCommand(found, chosen, prune)
  if (found.length === 0) {
    return (
      <>
        <p className={remove.freed}>{t('cleanUp.nothing')}</p>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={() => onAnswer(null)}>
            {t('common:close')}
          </Button>
        </Group>
      </>
    )
  }
  const keep = (id: string, isKept: boolean): void => {
    const next = new Set(kept)
    if (isKept) next.add(id)
    else next.delete(id)
    setKept(next)
  }
  return (
    <>
      <Checkbox
        label={t('cleanUp.every', { count: found.length })}
        checked={chosen.length === found.length}
        indeterminate={chosen.length > 0 && chosen.length < found.length}
        onChange={(event) =>
          setKept(event.currentTarget.checked ? new Set() : new Set(found.map(({ id }) => id)))
        }
      />
      <ul className={remove.picks} aria-label={t('cleanUp.list')}>
        {found.map((image) => (
          <li key={image.id} className={remove.pick}>
            <Checkbox
              size="xs"
              checked={!kept.has(image.id)}
              onChange={(event) => keep(image.id, !event.currentTarget.checked)}
              label={image.tags.length > 0 ? image.tags.join(', ') : shortImageId(image.id)}
            />
            <span className={remove.size} data-hint={t('cleanUp.sizeHint')}>
              {t('cleanUp.own', { own: sizeWords(own.get(image.id)), size: formatBytes(image.size) })}
            </span>
          </li>
        ))}
      </ul>
      <p className={remove.freed}>
        {together === null ? t('remove.freedUnknown') : t('remove.freed', { size: formatBytes(together) })}{' '}
        <span className={remove.quiet}>{t('cleanUp.shared')}</span>
      </p>
      {command && <DockerLine line={lineOf(command)} />}
      <Group justify="flex-end" gap="sm">
        {/* Focus starts here: Enter must not destroy. */}
        <Button variant="default" data-autofocus onClick={() => onAnswer(null)}>
          {t('common:cancel')}
        </Button>
        <Button
          color="red"
          disabled={!command}
          onClick={() => {
            if (!command) return
            const tell = (entry: ActivityEntry): void => tellCleaned(entry, chosen.length, together)
            onAnswer({ before: [], command, tell })
          }}
        >
          {t('cleanUp.confirm', { count: chosen.length })}
        </Button>
      </Group>
    </>
  )
}

function sizeWords(bytes: number | null | undefined): string {
  return bytes === null || bytes === undefined ? '–' : formatBytes(bytes)
}
