import {
  IconBolt,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlayerTrackNext,
  IconRotateClockwise,
} from '@tabler/icons-react'
import type { Command } from '#shared/commands/index'
import type { ContainerRow } from '#shared/contract/rows'

/** Something that can be done with one or more containers at once, without a question. */
export interface ContainerAct {
  readonly kind: ActKind
  readonly label: string
  readonly icon: typeof IconBolt
  /** Its place among the row's buttons, from 1; two acts that exclude one another share one. */
  readonly place: number
  /** The states in which it makes sense. */
  readonly states: readonly string[]
}

type ActKind =
  | 'container.start'
  | 'container.stop'
  | 'container.restart'
  | 'container.pause'
  | 'container.unpause'
  | 'container.kill'

const alive = ['running', 'paused', 'restarting'] as const

/** Every such act, in the order of the buttons. */
export const containerActs = [
  {
    kind: 'container.start',
    label: 'common:action.start',
    icon: IconPlayerPlay,
    place: 1,
    states: ['created', 'exited', 'dead'],
  },
  { kind: 'container.stop', label: 'common:action.stop', icon: IconPlayerStop, place: 1, states: alive },
  {
    kind: 'container.restart',
    label: 'common:action.restart',
    icon: IconRotateClockwise,
    place: 2,
    states: alive,
  },
  {
    kind: 'container.pause',
    label: 'common:action.pause',
    icon: IconPlayerPause,
    place: 3,
    states: ['running'],
  },
  {
    kind: 'container.unpause',
    label: 'common:action.unpause',
    icon: IconPlayerTrackNext,
    place: 3,
    states: ['paused'],
  },
  { kind: 'container.kill', label: 'common:action.kill', icon: IconBolt, place: 4, states: alive },
] as const satisfies readonly ContainerAct[]

/** The rows that an act makes sense for. */
export function rowsFor(act: ContainerAct, rows: readonly ContainerRow[]): readonly ContainerRow[] {
  return rows.filter((row) => act.states.includes(row.state))
}

/** The command that does it to these rows; there must be one at least. */
export function commandFor(act: ContainerAct, rows: readonly ContainerRow[]): Command {
  return { kind: act.kind, targets: rows.map((row) => row.id) }
}
