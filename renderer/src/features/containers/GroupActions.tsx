import { IconFileText, IconTrash } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import { commandFor, containerActs, rowsFor } from '../../commands/container-acts'
import { plannedRemoval } from '../../commands/container-removal'
import { lateLine } from '../../commands/late-line'
import { startAct } from '../../commands/start-act'
import { IconAction } from '../../components/IconAction'
import { useTexts } from '../../i18n/use-texts'
import { useIsStale } from '../../live/use-is-stale'
import classes from './ContainerActions.module.css'
import { logsPath } from './logs-path'

/** The acts of a group and their places: a group can be half running, so none share one. */
const groupPlaces = new Map<string, number>([
  ['container.start', 1],
  ['container.stop', 2],
  ['container.restart', 3],
])

/** The buttons of a compose project: each acts on all of its containers that it makes sense for. */
export function GroupActions(props: {
  rows: readonly ContainerRow[]
  onRemove: (rows: readonly ContainerRow[]) => void
}) {
  const t = useTexts('common')
  const [, navigate] = useLocation()
  const isStale = useIsStale()
  const { rows } = props
  return (
    <div className={classes.group}>
      {containerActs
        .filter((act) => groupPlaces.has(act.kind))
        .map((act) => {
          const meant = rowsFor(act, rows)
          if (meant.length === 0) return null
          return (
            <IconAction
              key={act.kind}
              place={groupPlaces.get(act.kind) ?? 1}
              label={t(act.label)}
              line={lateLine(commandFor(act, meant))}
              isDisabled={isStale}
              onAct={() => startAct(act, meant)}
            >
              <act.icon />
            </IconAction>
          )
        })}
      <IconAction place={5} label={t('action.logs')} onAct={() => navigate(logsPath(rows))}>
        <IconFileText />
      </IconAction>
      <IconAction
        place={7}
        label={t('action.remove')}
        line={lateLine(plannedRemoval(rows))}
        tone="danger"
        isDisabled={isStale}
        onAct={() => props.onRemove(rows)}
      >
        <IconTrash />
      </IconAction>
    </div>
  )
}
