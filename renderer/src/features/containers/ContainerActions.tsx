import { IconFileText, IconTerminal2, IconTrash } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { ContainerRow } from '#shared/contract/rows'
import { commandFor, containerActs, rowsFor } from '../../commands/container-acts'
import { plannedRemoval } from '../../commands/container-removal'
import { lateLine } from '../../commands/late-line'
import { usePending } from '../../commands/pending-store'
import { startAct } from '../../commands/start-act'
import { IconAction } from '../../components/IconAction'
import { useTexts } from '../../i18n/use-texts'
import { useIsStale } from '../../live/use-is-stale'
import classes from './ContainerActions.module.css'

/** The buttons at the end of a container's row. What does not fit the state is not there. */
export function ContainerActions(props: {
  row: ContainerRow
  onRemove: (rows: readonly ContainerRow[]) => void
}) {
  const t = useTexts('common')
  const [, navigate] = useLocation()
  const { row } = props
  const pending = usePending(row.id)
  const isStale = useIsStale()
  const isOff = isStale || pending !== undefined || row.state === 'removing'
  return (
    <div className={classes.root}>
      {containerActs
        .filter((act) => rowsFor(act, [row]).length > 0)
        .map((act) => (
          <IconAction
            key={act.kind}
            place={act.place}
            label={t(act.label)}
            line={lateLine(commandFor(act, [row]))}
            tone={act.kind === 'container.start' || act.kind === 'container.stop' ? 'primary' : 'plain'}
            isBusy={pending?.kind === act.kind}
            isDisabled={isOff}
            onAct={() => startAct(act, [row])}
          >
            <act.icon />
          </IconAction>
        ))}
      <IconAction
        place={5}
        label={t('action.logs')}
        line={`docker logs --follow ${row.name}`}
        onAct={() => navigate(`/containers/${row.id}/logs`)}
      >
        <IconFileText />
      </IconAction>
      {row.state === 'running' && (
        <IconAction
          place={6}
          label={t('action.terminal')}
          line={`docker exec -it ${row.name} sh`}
          onAct={() => navigate(`/containers/${row.id}/terminal`)}
        >
          <IconTerminal2 />
        </IconAction>
      )}
      <IconAction
        place={7}
        label={t('action.remove')}
        line={lateLine(plannedRemoval([row]))}
        tone="danger"
        isBusy={pending?.kind === 'container.remove'}
        isDisabled={isOff}
        onAct={() => props.onRemove([row])}
      >
        <IconTrash />
      </IconAction>
    </div>
  )
}
