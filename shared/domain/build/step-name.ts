/** A step's name taken apart. */
export interface StepName {
  /** The stage, where the builder names it: `build`, `stage-1`. */
  readonly stage: string | null
  /** Place among the steps of its stage, from 1. */
  readonly number: number | null
  readonly of: number | null
  /** The instruction, or what the builder does. */
  readonly text: string
  /** The builder's own work: reading the Dockerfile, loading the context, writing the image. */
  readonly isInternal: boolean
}

const numbered = /^\[(?:(\S+) )?(\d+)\/(\d+)\] (.*)$/s
const internal = /^\[(?:internal|auth)\] (.*)$/s

/** Takes BuildKit's `[build 2/5] RUN make` apart. A name of another form is the builder's own work. */
export function parseStepName(name: string): StepName {
  const [, stage, number, of, text] = numbered.exec(name) ?? []
  if (text !== undefined)
    return { stage: stage ?? null, number: Number(number), of: Number(of), text, isInternal: false }
  const own = internal.exec(name)?.[1] ?? name
  return { stage: null, number: null, of: null, text: own, isInternal: true }
}
