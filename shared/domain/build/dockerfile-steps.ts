import { DockerfileParser } from 'dockerfile-ast'
import type { StepName } from './step-name'

/** One instruction of a Dockerfile that a builder makes a step of. */
export interface DockerfileStep {
  /** First and last line, from 1. */
  readonly line: number
  readonly lastLine: number
  /** `RUN`, in capitals. */
  readonly keyword: string
  /** As it stands in the file, on one line. */
  readonly text: string
  /** Index of the stage; -1 before the first FROM. */
  readonly stage: number
  /** `AS build`, in small letters; null where it has no name. */
  readonly stageName: string | null
  /** A FROM of an image; one of an earlier stage or of nothing is no step of BuildKit's. */
  readonly isPulled: boolean
}

/** The instructions in their order. Never throws: what is no instruction is one of an unknown keyword. */
export function dockerfileSteps(text: string): DockerfileStep[] {
  let stage = -1
  let stageName: string | null = null
  const names = new Set(['scratch'])
  return DockerfileParser.parse(text)
    .getInstructions()
    .map((instruction) => {
      const keyword = instruction.getKeyword()
      const words = instruction.getArguments().map((argument) => argument.getValue())
      const base = words.find((word) => !word.startsWith('--'))?.toLowerCase() ?? ''
      const isPulled = keyword === 'FROM' && !names.has(base)
      if (keyword === 'FROM') {
        stage += 1
        const as = words.findIndex((word) => word.toLowerCase() === 'as')
        stageName = as < 0 ? null : (words[as + 1]?.toLowerCase() ?? null)
        if (stageName !== null) names.add(stageName)
      }
      const { start, end } = instruction.getRange()
      return {
        line: start.line + 1,
        lastLine: end.line + 1,
        keyword,
        text: `${keyword} ${instruction.getArgumentsContent() ?? ''}`.replace(/\s+/g, ' ').trim(),
        stage,
        stageName,
        isPulled,
      }
    })
}

/** Instructions that BuildKit numbers; the others only change the image's settings. */
const numberedKeywords = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR'])

/** The line of one of BuildKit's numbered steps; null where the file has no such instruction. */
export function lineOfStep(
  steps: readonly DockerfileStep[],
  { stage, number, text }: StepName,
): number | null {
  if (number === null) return null
  const last = Math.max(...steps.map((step) => step.stage))
  const isOfStage = (step: DockerfileStep): boolean =>
    stage === null
      ? step.stage === last
      : step.stageName === stage.toLowerCase() || (step.stageName === null && `stage-${step.stage}` === stage)
  const ofStage = steps.filter(isOfStage)
  const keyword = text.split(/\s/, 1)[0]?.toUpperCase() ?? ''
  const at = ofStage.filter((step) => step.isPulled || numberedKeywords.has(step.keyword))[number - 1]
  if (at?.keyword === keyword) return at.line
  return ofStage.find((step) => step.text === text)?.line ?? null
}

/** The line that a message of either builder names, from 1; null where it names none. */
export function lineOfMessage(message: string): number | null {
  const line = /(?:parse error (?:on )?line|Dockerfile[^\s:]*:)\s*(\d+)/i.exec(message)?.[1]
  return line === undefined ? null : Number(line)
}
