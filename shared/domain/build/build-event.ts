/** What happened in a build, the same for both builders. Times are epoch ms of the engine where it tells them. */
export type BuildEvent =
  | {
      readonly type: 'step'
      /** BuildKit's digest of the vertex, or the classic builder's number. */
      readonly id: string
      /** As the builder writes it: `[build 2/5] RUN make`, or the instruction. */
      readonly name: string
      readonly startedAt: number | null
      readonly endedAt: number | null
      readonly isCached: boolean
      readonly error: string | null
      /** Line of the Dockerfile, from 1; null where the step is none of its instructions. */
      readonly line: number | null
    }
  | { readonly type: 'log'; readonly step: string; readonly text: string }
  | { readonly type: 'progress'; readonly step: string; readonly current: number; readonly total: number }
  | { readonly type: 'image'; readonly id: string }
  | { readonly type: 'failure'; readonly message: string }
