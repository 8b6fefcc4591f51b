import type { LogTime } from '#shared/domain/log-stamp'

/** A container whose log is shown. */
export interface LogSource {
  /** Full id. */
  readonly id: string
  readonly name: string
}

/** Which part of the logs is read. */
export interface LogRange {
  /** How many of the last lines of each container, or all. */
  readonly tail: number | 'all'
  readonly since: LogTime | null
  readonly until: LogTime | null
}

/** What a person searches for. */
export interface LogSearch {
  readonly pattern: string
  readonly isRegex: boolean
  readonly isCaseSensitive: boolean
  /** `mark`: all lines stay; `only`: matching lines; `inverted`: the others. */
  readonly mode: 'mark' | 'only' | 'inverted'
}

/** Which lines are shown beside what is searched for. */
export interface LogFilter {
  readonly streams: 'both' | 'stdout' | 'stderr'
  /** Sources that are hidden, by position. */
  readonly hidden: readonly number[]
}

/** What the page knows of the containers. */
export interface LogWorld {
  readonly isEngineUp: boolean
  /** The same order as the sources; another id where a container was created anew. */
  readonly sources: readonly (LogSource & { readonly isRunning: boolean; readonly isGone: boolean })[]
}

/** Which rows the page draws; `isFollowing` wants the newest ones, whatever `first` says. */
export interface LogWindow {
  readonly first: number
  readonly count: number
  readonly isFollowing: boolean
}

/** What the page tells the log worker. */
export type LogCommand =
  | {
      readonly type: 'open'
      readonly bytes: { readonly url: string; readonly headers: Record<string, string> }
      readonly world: LogWorld
      readonly range: LogRange
    }
  | { readonly type: 'range'; readonly range: LogRange }
  | { readonly type: 'world'; readonly world: LogWorld }
  | { readonly type: 'window'; readonly window: LogWindow }
  /** The last update was drawn. */
  | { readonly type: 'drawn' }
  | { readonly type: 'search'; readonly search: LogSearch | null }
  | { readonly type: 'filter'; readonly filter: LogFilter }
  /** The next or previous match from a row on (that row not included). */
  | { readonly type: 'find'; readonly from: number; readonly direction: 1 | -1 }
  | { readonly type: 'earlier'; readonly amount: number | 'all' }
  | { readonly type: 'retry' }
  | { readonly type: 'clear' }
  /** Whether anybody can see the view; nothing is read while not. */
  | { readonly type: 'visible'; readonly isVisible: boolean }
  | { readonly type: 'line'; readonly row: number }
  /** The view is gone; the worker is for another one from here on. */
  | { readonly type: 'close' }
  | {
      readonly type: 'text'
      readonly request: number
      /** `shown`: the rows of the view; `engine`: everything the engine has. */
      readonly what: 'shown' | 'engine'
      readonly stamps: boolean
    }

/** A line that is not of the log: something that happened between its lines. */
export interface LogRule {
  readonly rule: 'restarted' | 'recreated' | 'reconnected' | 'gap' | 'fault'
  /** The engine's words, for a fault. */
  readonly message?: string
}

/** A row as it is drawn. */
export interface LogRow {
  readonly row: number
  readonly time: LogTime
  readonly source: number
  readonly isError: boolean
  /** As it came, escape sequences included; the first 16 KiB of a longer line. */
  readonly text: string
  /** Bytes of the whole line. */
  readonly size: number
  readonly isCut: boolean
  /** Matches of the search, in the text without escape sequences: start, end, start, end. */
  readonly ranges: readonly number[]
  readonly rule: LogRule | null
}

/** How the log of one container stands. */
export interface LogSourceState {
  readonly state:
    | 'loading'
    | 'following'
    | 'ended'
    | 'ended-early'
    | 'reconnecting'
    | 'driver-unreadable'
    | 'failed'
  readonly isTty: boolean
  /** Name of the driver or the engine's words. */
  readonly message: string
  /** AppErrorCode, where it failed. */
  readonly code: string
}

/** How the view stands, beside its rows. */
export interface LogStatus {
  /** Rows that exist: first and one more than the last. */
  readonly first: number
  readonly end: number
  /** Lines held, rules not counted. */
  readonly lines: number
  /** Bytes held. */
  readonly bytes: number
  /** Lines dropped to keep within the memory. */
  readonly dropped: number
  readonly sources: readonly LogSourceState[]
  readonly search: {
    readonly matches: number
    readonly isDone: boolean
    readonly fault: 'invalid' | 'slow' | null
    /** Position of the match found last, from 1. */
    readonly current: number
  } | null
  readonly earlier: {
    readonly isLoading: boolean
    /** Lines read so far while loading. */
    readonly read: number
    /** Nothing earlier exists, or it cannot be loaded. */
    readonly isComplete: boolean
  }
}

/** What the log worker tells the page. */
export type LogEvent =
  | {
      readonly type: 'update'
      /** Counts up when row numbers or marks mean something else than before: rows kept are void. */
      readonly epoch: number
      readonly status: LogStatus
      /** Rows of the window that the page has not got. */
      readonly rows: readonly LogRow[]
      /** The window that the rows belong to. */
      readonly window: { readonly first: number; readonly end: number }
      /** In a new epoch: the row of the line that the page showed at its upper edge; null where it follows. */
      readonly place: number | null
    }
  | { readonly type: 'found'; readonly row: number | null }
  /** Nothing of the view that is gone will come after this. */
  | { readonly type: 'closed' }
  | { readonly type: 'line'; readonly row: number; readonly text: string }
  | { readonly type: 'text'; readonly request: number; readonly text: Blob | null; readonly fault: string }
