import { type LiveChange, type ResourceKind, resourceKinds } from '#shared/contract/live'
import type { Engine, EngineConnection } from '../engine/engine'
import { Topic } from '../streams/topic'
import { ChangeQueue } from './change-queue'
import { ContainerTruth } from './container-truth'
import type { EngineEvent } from './engine-event'
import { type ListRows, listRows, type RowOf } from './list-rows'
import { type Check, LiveList } from './live-list'
import { touchedBy } from './touched-by'
import { trueContainers } from './true-containers'
import { watchEvents } from './watch-events'

/** What a test may choose. */
export interface LiveListsOptions {
  /** Milliseconds between two full looks while somebody watches; a minute unless told. */
  readonly resyncEvery?: number
}

/** The lists of containers, images, volumes and networks, kept true by the engine's events. */
export interface LiveLists {
  /** What is known now, one snapshot for each kind; then every change, until `signal` aborts. */
  watch(signal: AbortSignal): AsyncIterable<LiveChange>
  /** The rows of one kind by id, as last seen; those of the former connection while the engine is lost. */
  rows<K extends ResourceKind>(kind: K): ReadonlyMap<string, RowOf[K]>
  /** Lists one container again: for a change that the engine tells of in no event. */
  lookAgain(containerId: string): void
  /** Every event of the engine, as it comes. */
  readonly engineEvents: Topic<EngineEvent>
  /** Stops all timers. The streams end with the connection. */
  dispose(): void
}

/**
 * Starts following whichever engine is connected. Nothing is polled: the event stream says what to list again. All
 * is listed on each connection, and once a minute while somebody watches, because a stream can lose events unseen.
 */
export function createLiveLists(
  connection: EngineConnection,
  { resyncEvery = 60_000 }: LiveListsOptions = {},
): LiveLists {
  const engineEvents = new Topic<EngineEvent>()
  const truth = new ContainerTruth()
  const queues = new Set<ChangeQueue>()
  const closing = new AbortController()
  let engineId: string | undefined
  let followed: Engine | undefined
  let reopenEvents = (): void => undefined

  const publish = (change: LiveChange): void => {
    for (const queue of queues) queue.push(change)
  }
  const lookAgain = (id: string): void => lists.containers.touch(id, undefined, false)
  const believed = async <Row>(_engine: Engine, rows: Row[]): Promise<Row[]> => rows
  const list = <K extends ResourceKind>(kind: K, check: Check<K>): LiveList<K> =>
    new LiveList(kind, listRows[kind] as ListRows<K>, publish, check)
  const lists: { readonly [K in ResourceKind]: LiveList<K> } = {
    containers: list('containers', (engine, rows) => trueContainers(engine, truth, rows, lookAgain)),
    images: list('images', believed),
    volumes: list('volumes', believed),
    networks: list('networks', believed),
  }

  const take = (event: EngineEvent): void => {
    engineEvents.publish(event)
    if (event.kind === 'container') truth.note(event)
    for (const { kind, id, isUrgent } of touchedBy(event))
      if (id) lists[kind].touch(id, event.at, isUrgent)
      else lists[kind].touchAll(event.at)
  }

  const listAll = (): void => {
    for (const kind of resourceKinds) lists[kind].touchAll()
  }

  const follow = (engine: Engine): void => {
    if (followed === engine) return
    followed = engine
    const isOther = engineId !== undefined && engineId !== engine.facts.id
    engineId = engine.facts.id
    truth.clear()
    for (const kind of resourceKinds) lists[kind].follow(engine, isOther, () => reopenEvents())
    void watchEvents(engine, { onEvent: take, onOpen: listAll }, (reopen) => {
      reopenEvents = reopen
    })
  }

  const followConnection = async (): Promise<void> => {
    const changes = connection.changes.subscribe(closing.signal)
    if (connection.status.state === 'connected') follow(connection.current())
    // The status may be old news by now; only the present connection counts.
    for await (const status of changes)
      if (status.state === 'connected' && connection.status.state === 'connected')
        follow(connection.current())
  }

  const resync = (): void => {
    if (connection.status.state !== 'connected') return
    for (const kind of resourceKinds)
      if (Date.now() - lists[kind].listedAt >= resyncEvery) lists[kind].audit()
  }
  const timer = setInterval(() => {
    if (queues.size > 0) resync()
  }, resyncEvery / 4)
  timer.unref()
  void followConnection()

  return {
    engineEvents,
    lookAgain,
    rows: (kind) => lists[kind].rows,
    async *watch(signal) {
      const queue = new ChangeQueue(signal)
      queues.add(queue)
      try {
        for (const kind of resourceKinds) {
          const current = lists[kind].current()
          if (current) queue.push(current)
        }
        resync()
        yield* queue
      } finally {
        queues.delete(queue)
      }
    },
    dispose() {
      closing.abort()
      clearInterval(timer)
      for (const kind of resourceKinds) lists[kind].stop()
    },
  }
}
