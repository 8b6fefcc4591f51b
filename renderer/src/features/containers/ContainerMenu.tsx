import { Menu } from '@mantine/core'
import {
  IconAdjustments,
  IconArrowsDiff,
  IconCopy,
  IconEdit,
  IconFileCode,
  IconFileText,
  IconPencil,
  IconSearch,
  IconTerminal2,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import { commandFor, containerActs, rowsFor } from '../../commands/container-acts'
import { plannedRemoval } from '../../commands/container-removal'
import { FileMenuItems } from '../../commands/FileMenuItems'
import { lineOf } from '../../commands/line-of'
import { openEditDialog, openLimitsDialog } from '../../commands/run-dialog-store'
import { startAct } from '../../commands/start-act'
import { MenuAction } from '../../components/MenuAction'
import { useIsStale } from '../../live/use-is-stale'

/** Everything that can be done with a container, in words: the items of its row's menu. */
export function ContainerMenu(props: {
  row: ContainerRow
  onRename: (row: ContainerRow) => void
  onRemove: (rows: readonly ContainerRow[]) => void
}) {
  const { t } = useTranslation(['containers', 'common'])
  const [, navigate] = useLocation()
  const isStale = useIsStale()
  const { row } = props
  const go = (tab: string) => () => navigate(`/containers/${row.id}/${tab}`)
  const copy = (text: string) => () => void navigator.clipboard.writeText(text).catch(() => {})
  const isOff = isStale || row.state === 'removing'
  return (
    <>
      {containerActs
        .filter((act) => rowsFor(act, [row]).length > 0)
        .map((act) => (
          <MenuAction
            key={act.kind}
            isDisabled={isOff}
            icon={<act.icon size={16} aria-hidden />}
            line={lineOf(commandFor(act, [row]))}
            onAct={() => startAct(act, [row])}
          >
            {t(act.label)}
          </MenuAction>
        ))}
      <Menu.Divider />
      <MenuAction
        icon={<IconFileText size={16} aria-hidden />}
        line={`docker logs --follow ${row.name}`}
        onAct={go('logs')}
      >
        {t('common:action.logs')}
      </MenuAction>
      {row.state === 'running' && (
        <MenuAction
          icon={<IconTerminal2 size={16} aria-hidden />}
          line={`docker exec -it ${row.name} sh`}
          onAct={go('terminal')}
        >
          {t('common:action.terminal')}
        </MenuAction>
      )}
      <MenuAction
        icon={<IconSearch size={16} aria-hidden />}
        line={`docker inspect ${row.name}`}
        onAct={go('inspect')}
      >
        {t('common:action.inspect')}
      </MenuAction>
      <MenuAction
        icon={<IconArrowsDiff size={16} aria-hidden />}
        line={null}
        onAct={() => navigate(`/compare?a=${row.id}`)}
      >
        {t('menu.compareWith')}
      </MenuAction>
      <MenuAction
        icon={<IconFileCode size={16} aria-hidden />}
        line={null}
        onAct={() => navigate(`/compose?ids=${row.id}`)}
      >
        {t('common:action.composeFile')}
      </MenuAction>
      <Menu.Divider />
      <FileMenuItems id={row.id} name={row.name} isDisabled={isOff} />
      <Menu.Divider />
      <MenuAction icon={<IconCopy size={16} aria-hidden />} line={null} onAct={copy(row.name)}>
        {t('menu.copyName')}
      </MenuAction>
      <MenuAction icon={<IconCopy size={16} aria-hidden />} line={null} onAct={copy(row.id)}>
        {t('menu.copyId')}
      </MenuAction>
      <Menu.Divider />
      <MenuAction
        isDisabled={isOff}
        icon={<IconEdit size={16} aria-hidden />}
        line={`docker inspect ${row.name}`}
        onAct={() => openEditDialog(row)}
      >
        {t('common:action.edit')}
      </MenuAction>
      <MenuAction
        isDisabled={isOff}
        icon={<IconAdjustments size={16} aria-hidden />}
        line={`docker update --memory SIZE ${row.name}`}
        onAct={() => openLimitsDialog(row)}
      >
        {t('common:action.limits')}
      </MenuAction>
      <MenuAction
        isDisabled={isOff}
        icon={<IconPencil size={16} aria-hidden />}
        line={`docker rename ${row.name} NEW_NAME`}
        onAct={() => props.onRename(row)}
      >
        {t('common:action.rename')}
      </MenuAction>
      <MenuAction
        isDisabled={isOff}
        isDangerous
        icon={<IconTrash size={16} aria-hidden />}
        line={lineOf(plannedRemoval([row]))}
        onAct={() => props.onRemove([row])}
      >
        {t('common:action.remove')}
      </MenuAction>
    </>
  )
}
