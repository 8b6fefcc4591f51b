import { pipeline, type Readable, Transform } from 'node:stream'
import { FrameReader } from '../streams/demux'

/** The stdout and stderr of a multiplexed stream as one, in the order they came. A broken frame is its error. */
export function joinedOutput(multiplexed: Readable): Readable {
  const join = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        frames.feed(chunk)
        done()
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
  const frames = new FrameReader((_stream, payload) => join.push(payload))
  // A source that breaks off is an end like any other: why is asked of the engine afterwards.
  return pipeline(multiplexed, join, () => undefined)
}
