import { DockerfileParser } from 'dockerfile-ast'

/** What a Dockerfile lets a build choose. */
export interface DockerfileFacts {
  /** ARGs in their order, each once, with the default that is given first; null where there is none. */
  readonly args: readonly { readonly name: string; readonly value: string | null }[]
  /** Names of stages, in their order. */
  readonly stages: readonly string[]
}

/** Reads the ARGs and stages of a Dockerfile. Never throws. */
export function dockerfileFacts(text: string): DockerfileFacts {
  const args = new Map<string, string | null>()
  const stages: string[] = []
  const file = DockerfileParser.parse(text)
  for (const arg of file.getARGs()) {
    const property = arg.getProperty()
    const name = property?.getName()
    if (property && name && args.get(name) == null) args.set(name, property.getValue())
  }
  for (const from of file.getFROMs()) {
    const stage = from.getBuildStage()
    if (stage) stages.push(stage)
  }
  return { args: [...args].map(([name, value]) => ({ name, value })), stages }
}
