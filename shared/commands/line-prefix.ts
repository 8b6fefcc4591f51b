import type { Word } from './tokenize'

/** What stands before the command: `DOCKER_BUILDKIT=0 sudo docker build`. */
export interface LinePrefix {
  /** Settings of a variable that docker reads. */
  readonly settings: readonly { readonly variable: string; readonly value: string; readonly at: number }[]
  /** The words after `docker`. */
  readonly rest: readonly Word[]
}

/** The only variable that changes what a command does, and that a line is often typed with. */
const settingPattern = /^(DOCKER_BUILDKIT)=(.*)$/s

/** Takes settings of variables, `sudo` and `docker` off the beginning of a line. */
export function splitPrefix(words: readonly Word[]): LinePrefix {
  const settings: { variable: string; value: string; at: number }[] = []
  let rest = words
  for (;;) {
    const [first] = rest
    const [, variable, value] = settingPattern.exec(first?.text ?? '') ?? []
    if (first && variable !== undefined && value !== undefined)
      settings.push({ variable, value, at: first.start })
    else if (first?.text !== 'sudo') break
    rest = rest.slice(1)
  }
  return { settings, rest: rest[0]?.text === 'docker' ? rest.slice(1) : rest }
}
