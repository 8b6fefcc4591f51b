import { Button } from '@mantine/core'
import {
  IconAdjustments,
  IconArrowsDiff,
  IconEdit,
  IconFileCode,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import { commandFor, containerActs, rowsFor } from '../../commands/container-acts'
import { plannedRemoval } from '../../commands/container-removal'
import { lineOf } from '../../commands/line-of'
import { usePending } from '../../commands/pending-store'
import { RenameDialog } from '../../commands/RenameDialog'
import { openEditDialog, openLimitsDialog } from '../../commands/run-dialog-store'
import { startAct } from '../../commands/start-act'
import { useRemoveContainers } from '../../commands/use-remove-containers'
import { IconAction } from '../../components/IconAction'
import { useIsStale } from '../../live/use-is-stale'
import { FilesMenu } from './FilesMenu'

/** The buttons of the container page: what its state allows, and a menu with rename and remove. */
export function ContainerActions({ row }: { row: ContainerRow }) {
  const { t } = useTranslation('common')
  const [, navigate] = useLocation()
  const pending = usePending(row.id)
  const isStale = useIsStale()
  const remove = useRemoveContainers()
  const [isRenaming, setIsRenaming] = useState(false)
  const isOff = pending !== undefined || isStale

  return (
    <>
      {containerActs
        .filter((act) => rowsFor(act, [row]).length > 0)
        .map((act, index) => (
          <Button
            key={act.kind}
            size="compact-sm"
            variant={index === 0 ? 'filled' : 'default'}
            leftSection={<act.icon size={16} aria-hidden />}
            loading={pending?.kind === act.kind}
            disabled={isOff && pending?.kind !== act.kind}
            data-hint-line={lineOf(commandFor(act, [row]))}
            onClick={() => startAct(act, [row])}
          >
            {t(act.label)}
          </Button>
        ))}
      <Button
        size="compact-sm"
        variant="default"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        loading={pending?.kind === 'container.remove'}
        disabled={isOff && pending?.kind !== 'container.remove'}
        data-hint-line={lineOf(plannedRemoval([row]))}
        onClick={() => remove([row])}
      >
        {t('action.remove')}
      </Button>
      <IconAction
        label={t('action.edit')}
        line={`docker inspect ${row.name}`}
        isDisabled={isOff}
        isBusy={pending?.kind === 'container.recreate'}
        onAct={() => openEditDialog(row)}
      >
        <IconEdit />
      </IconAction>
      <IconAction
        label={t('action.limits')}
        line={`docker update --memory SIZE ${row.name}`}
        isDisabled={isOff}
        isBusy={pending?.kind === 'container.update'}
        onAct={() => openLimitsDialog(row)}
      >
        <IconAdjustments />
      </IconAction>
      <IconAction
        label={t('action.rename')}
        line={`docker rename ${row.name} NEW_NAME`}
        isDisabled={isOff}
        isBusy={pending?.kind === 'container.rename'}
        onAct={() => setIsRenaming(true)}
      >
        <IconPencil />
      </IconAction>
      <IconAction label={t('containers:menu.compareWith')} onAct={() => navigate(`/compare?a=${row.id}`)}>
        <IconArrowsDiff />
      </IconAction>
      <IconAction label={t('action.composeFile')} onAct={() => navigate(`/compose?ids=${row.id}`)}>
        <IconFileCode />
      </IconAction>
      <FilesMenu row={row} isDisabled={isOff} />
      <RenameDialog row={isRenaming ? row : null} onClose={() => setIsRenaming(false)} />
    </>
  )
}
