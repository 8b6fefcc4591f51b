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
import { containerActs, rowsFor } from '../../commands/container-acts'
import { FileMenuItems } from '../../commands/FileMenuItems'
import { openEditDialog, openLimitsDialog } from '../../commands/run-dialog-store'
import { startAct } from '../../commands/start-act'
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
          <Menu.Item
            key={act.kind}
            disabled={isOff}
            leftSection={<act.icon size={16} aria-hidden />}
            onClick={() => startAct(act, [row])}
          >
            {t(act.label)}
          </Menu.Item>
        ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconFileText size={16} aria-hidden />} onClick={go('logs')}>
        {t('common:action.logs')}
      </Menu.Item>
      {row.state === 'running' && (
        <Menu.Item leftSection={<IconTerminal2 size={16} aria-hidden />} onClick={go('terminal')}>
          {t('common:action.terminal')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconSearch size={16} aria-hidden />} onClick={go('inspect')}>
        {t('common:action.inspect')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsDiff size={16} aria-hidden />}
        onClick={() => navigate(`/compare?a=${row.id}`)}
      >
        {t('menu.compareWith')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconFileCode size={16} aria-hidden />}
        onClick={() => navigate(`/compose?ids=${row.id}`)}
      >
        {t('common:action.composeFile')}
      </Menu.Item>
      <Menu.Divider />
      <FileMenuItems id={row.id} name={row.name} isDisabled={isOff} />
      <Menu.Divider />
      <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={copy(row.name)}>
        {t('menu.copyName')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={copy(row.id)}>
        {t('menu.copyId')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        disabled={isOff}
        leftSection={<IconEdit size={16} aria-hidden />}
        onClick={() => openEditDialog(row)}
      >
        {t('common:action.edit')}
      </Menu.Item>
      <Menu.Item
        disabled={isOff}
        leftSection={<IconAdjustments size={16} aria-hidden />}
        onClick={() => openLimitsDialog(row)}
      >
        {t('common:action.limits')}
      </Menu.Item>
      <Menu.Item
        disabled={isOff}
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={() => props.onRename(row)}
      >
        {t('common:action.rename')}
      </Menu.Item>
      <Menu.Item
        disabled={isOff}
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => props.onRemove([row])}
      >
        {t('common:action.remove')}
      </Menu.Item>
    </>
  )
}
