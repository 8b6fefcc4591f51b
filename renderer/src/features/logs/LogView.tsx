import { Button } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import {
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { LogTime } from '#shared/domain/log-stamp'
import { DockerLine } from '../../components/DockerLine'
import { useSettings } from '../../live/settings-store'
import { dockerLogsLine } from './docker-logs-line'
import { firstRange } from './first-range'
import { LogRows } from './LogRows'
import { LogStateNotes } from './LogStateNotes'
import { LogTally } from './LogTally'
import { LogToolbar } from './LogToolbar'
import classes from './LogView.module.css'
import type { LogRange, LogSearch, LogWorld } from './protocol'
import { useEarlierLines } from './use-earlier-lines'
import { useLog } from './use-log'
import { useLogScroll } from './use-log-scroll'

const noSearch: LogSearch = { pattern: '', isRegex: false, isCaseSensitive: false, mode: 'mark' }
const noneHidden: readonly number[] = []

/** Logs of one container or several: read, followed, searched, saved. */
export function LogView(props: {
  /** Accessible name. */
  label: string
  world: LogWorld
  /** Looked up outside of what is drawn again with every line: the browser lays out the page for it. */
  scheme: 'light' | 'dark'
  /** Containers of which nothing is shown, by position. */
  hidden?: readonly number[]
  /** What is read at first; the last lines unless given. */
  asked?: LogRange
}) {
  const { world, hidden = noneHidden } = props
  const { t } = useTranslation('logs')
  const { logs: settings } = useSettings()
  const [range, setRange] = useState(props.asked ?? firstRange)
  const [search, setSearch] = useState(noSearch)
  const [found, setFound] = useState<number | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const filter = useMemo(() => ({ streams: settings.streams, hidden }), [settings.streams, hidden])
  const { model, picture } = useLog(world, range, filter)
  const { status } = picture
  const { first = 0, end = 0 } = status ?? {}
  const lineHeight = Math.round(settings.fontSize * 1.5)
  const scroll = useLogScroll(first, end, lineHeight, settings.wrap)
  const { drawn, show, restore, pause, follow } = scroll
  const unseen = useUnseen(end, picture.epoch, drawn.isFollowing)
  useEarlierLines(model, status, drawn, search.pattern !== '')

  useEffect(() => {
    model.send({ type: 'search', search: search.pattern === '' ? null : search })
    setFound(null)
  }, [model, search])
  useEffect(() => {
    model.onFound = (row) => {
      setFound(row)
      if (row !== null) show(row, 'third')
    }
  }, [model, show])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each epoch, not for each place within it.
  useLayoutEffect(() => {
    if (picture.place !== null) restore(picture.place)
  }, [picture.epoch])
  useFindKey(input)
  usePauseOnSelection(scroll.layer, pause)

  // The toolbar is heavy beside a line of text: what it gets stays the same while lines come.
  const place = useRef({ found, first: drawn.first, end })
  place.current = { found, first: drawn.first, end }
  const step = useCallback(
    (direction: 1 | -1) => {
      const { found: last, first: top, end: bottom } = place.current
      model.send({ type: 'find', from: last ?? (direction > 0 ? top - 1 : bottom), direction })
    },
    [model],
  )
  const chooseRange = useCallback(
    (since: LogTime | null, until: LogTime | null) => setRange({ ...firstRange, since, until }),
    [],
  )
  const setFollowing = useCallback((isOn: boolean) => (isOn ? follow() : pause()), [follow, pause])
  const names = useMemo(
    () => (world.sources.length > 1 ? world.sources.map(({ name }) => name) : null),
    [world.sources],
  )
  const line = dockerLogsLine(
    world.sources.map(({ name }) => name),
    range,
    settings.timestamps !== 'off',
  )
  return (
    <section className={classes.root} aria-label={props.label}>
      <LogToolbar
        model={model}
        name={world.sources.map(({ name }) => name).join('-')}
        isSingle={names === null}
        input={input}
        search={search}
        result={status?.search ?? null}
        range={range}
        isFollowing={drawn.isFollowing}
        onSearch={setSearch}
        onStep={step}
        onRange={chooseRange}
        onFollow={setFollowing}
      />
      <div className={classes.stage}>
        <LogRows
          model={model}
          picture={picture}
          scroll={scroll}
          settings={settings}
          scheme={props.scheme}
          label={props.label}
          names={names}
          lineHeight={lineHeight}
          found={found}
        />
        <LogStateNotes world={world} status={status} onRetry={() => model.send({ type: 'retry' })} />
        {!drawn.isFollowing && (
          <Button
            className={classes.newest}
            size="compact-sm"
            leftSection={<IconArrowDown size={14} aria-hidden />}
            onClick={follow}
          >
            {unseen > 0 ? t('newLines', { count: unseen, total: unseen.toLocaleString() }) : t('toNewest')}
          </Button>
        )}
      </div>
      <footer className={classes.foot}>
        <LogDockerLine line={line} />
        <LogTally model={model} status={status} />
      </footer>
    </section>
  )
}

const LogDockerLine = memo(function LogDockerLine({ line }: { line: string | null }) {
  return <div className={classes.line}>{line && <DockerLine line={line} />}</div>
})

/** How many rows came since the list was last followed; rows are numbered anew in each epoch. */
function useUnseen(end: number, epoch: number, isFollowing: boolean): number {
  const seen = useRef({ end, epoch })
  if (isFollowing || seen.current.epoch !== epoch) seen.current = { end, epoch }
  return end - seen.current.end
}

/** Ctrl+F and Cmd+F search the log instead of the few lines that are drawn. */
function useFindKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [input])
}

/** New lines must not push a selection out of the list. */
function usePauseOnSelection(layer: RefObject<HTMLDivElement | null>, pause: () => void): void {
  useEffect(() => {
    const onSelection = (): void => {
      const selection = document.getSelection()
      if (selection && !selection.isCollapsed && layer.current?.contains(selection.anchorNode)) pause()
    }
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [layer, pause])
}
