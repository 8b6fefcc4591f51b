import { joined } from './cut-long-strings'

/** What the writer needs of xterm. */
interface Screen {
  write(bytes: Uint8Array, done: () => void): void
}

/** Bytes that may wait for the write that is on its way; as much again is in that write. */
const waitingLimit = 512 * 1024

/** Hands output to a terminal no faster than it can draw. */
export interface ScreenWriter {
  /** Takes more output; resolves when the next may come. */
  push(bytes: Uint8Array): Promise<void>
  /** Resolves when everything pushed has been parsed. */
  settled(): Promise<void>
}

/**
 * Writes to xterm with one write on its way at a time. What comes meanwhile is joined into the next: xterm parses
 * few large pieces several times faster than many small ones, and a key pressed does not queue behind megabytes.
 */
export function createScreenWriter(screen: Screen): ScreenWriter {
  let waiting: Uint8Array[] = []
  let waitingLength = 0
  let isWriting = false
  let onRoom: (() => void)[] = []
  let onSettled: (() => void)[] = []

  const writeNext = (): void => {
    isWriting = waitingLength > 0
    if (!isWriting) {
      for (const resolve of onSettled) resolve()
      onSettled = []
      return
    }
    const bytes = joined(waiting)
    waiting = []
    waitingLength = 0
    for (const resolve of onRoom) resolve()
    onRoom = []
    screen.write(bytes, writeNext)
  }

  return {
    push(bytes) {
      waiting.push(bytes)
      waitingLength += bytes.length
      if (!isWriting) writeNext()
      if (waitingLength < waitingLimit) return Promise.resolve()
      return new Promise((resolve) => onRoom.push(resolve))
    },
    settled() {
      return isWriting ? new Promise((resolve) => onSettled.push(resolve)) : Promise.resolve()
    },
  }
}
