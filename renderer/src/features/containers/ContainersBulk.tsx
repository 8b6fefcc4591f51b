import { Button } from '@mantine/core'
import { IconArrowsDiff, IconFileCode, IconFileText, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import { commandFor, containerActs, rowsFor } from '../../commands/container-acts'
import { plannedRemoval } from '../../commands/container-removal'
import { lineOf } from '../../commands/line-of'
import { startAct } from '../../commands/start-act'
import { BulkBar } from '../../components/BulkBar'
import { useIsStale } from '../../live/use-is-stale'
import { logsPath } from './logs-path'

/** What can be done with the ticked containers; each button acts on those that it makes sense for. */
export function ContainersBulk(props: {
  rows: readonly ContainerRow[]
  onRemove: (rows: readonly ContainerRow[]) => void
  onClear: () => void
}) {
  const { t } = useTranslation('common')
  const [, navigate] = useLocation()
  const isStale = useIsStale()
  const { rows } = props
  return (
    <BulkBar count={rows.length} onClear={props.onClear}>
      {containerActs.map((act) => {
        const meant = rowsFor(act, rows)
        return (
          <Button
            key={act.kind}
            size="compact-sm"
            variant="subtle"
            disabled={isStale || meant.length === 0}
            leftSection={<act.icon size={15} aria-hidden />}
            data-hint-line={meant.length > 0 ? lineOf(commandFor(act, meant)) : undefined}
            onClick={() => startAct(act, meant)}
          >
            {t(act.label)}
          </Button>
        )
      })}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconFileText size={15} aria-hidden />}
        data-hint-line={rows.length === 1 ? `docker logs --follow ${rows[0]?.name}` : undefined}
        onClick={() => navigate(logsPath(rows))}
      >
        {t('action.logs')}
      </Button>
      {rows.length === 2 && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowsDiff size={15} aria-hidden />}
          onClick={() => navigate(`/compare?a=${rows[0]?.id}&b=${rows[1]?.id}`)}
        >
          {t('action.compare')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconFileCode size={15} aria-hidden />}
        onClick={() => navigate(`/compose?ids=${rows.map(({ id }) => id).join(',')}`)}
      >
        {t('action.composeFile')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        disabled={isStale}
        leftSection={<IconTrash size={15} aria-hidden />}
        data-hint-line={rows.length > 0 ? lineOf(plannedRemoval(rows)) : undefined}
        onClick={() => props.onRemove(rows)}
      >
        {t('action.remove')}
      </Button>
    </BulkBar>
  )
}
