import type { HistoryEntry } from '../contract/images'
import { isSecretVariable } from './secret-variable'

/** A step of an image's history as a person would write it in a Dockerfile. */
export interface Instruction {
  /** `RUN`, `COPY`; empty where the step names none (a commit, an import). */
  readonly word: string
  readonly text: string
}

const words =
  /^(FROM|RUN|CMD|LABEL|MAINTAINER|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL)\s+([\s\S]*)$/i

/** Instructions that only say something and never hold files. */
const saying = new Set(
  'CMD LABEL MAINTAINER EXPOSE ENV ENTRYPOINT VOLUME USER ARG ONBUILD STOPSIGNAL HEALTHCHECK SHELL'.split(
    ' ',
  ),
)

/**
 * `CreatedBy` of a history entry without what the builders wrap around it: `/bin/sh -c #(nop)  CMD ["sh"]` is
 * `CMD ["sh"]`, `RUN /bin/sh -c make # buildkit` is `RUN make`, `|1 V=2 /bin/sh -c make` is `RUN make`.
 */
export function toInstruction(createdBy: string): Instruction {
  const bare = createdBy.replace(/\s*# buildkit\s*$/, '').trim()
  const nop = /^(?:\/bin\/sh -c|cmd \/S \/C)\s+#\(nop\)\s*([\s\S]*)$/.exec(bare)?.[1]
  const said = words.exec(nop ?? bare)
  const [, word = '', rest = ''] = said ?? []
  if (word.toUpperCase() === 'RUN') return { word: 'RUN', text: withoutShell(rest) }
  if (said) return { word: word.toUpperCase(), text: rest.trim() }
  if (nop !== undefined) return { word: '', text: nop.trim() }
  const run = withoutShell(bare)
  return run === bare ? { word: '', text: bare } : { word: 'RUN', text: run }
}

/** Without build arguments (`|2 A=1 B=2`) and the shell in front of a RUN. */
function withoutShell(text: string): string {
  const found = /^(?:\|\d+\s[\s\S]*?\s)?(?:\/bin\/(?:ba|a)?sh -c|cmd \/S \/C)\s+([\s\S]*)$/.exec(text.trim())
  return (found?.[1] ?? text).trim()
}

/** The text of an instruction with the values of variables that look like secrets covered: `DB_PASSWORD=••••••••`. */
export function coverSecrets(text: string): string {
  return text.replace(
    /([A-Za-z_][\w.-]*)=("(?:[^"\\]|\\.)*"|'[^']*'|\S+)/g,
    (pair, name: string, value: string) => (isSecretVariable({ name, value }) ? `${name}=••••••••` : pair),
  )
}

/** One step with the layer that it made. */
export interface HistoryStep extends HistoryEntry {
  readonly instruction: Instruction
  /** Digest of its layer; null where the step made none: it says something about the image and holds no files. */
  readonly layer: string | null
  /** Bytes of the image up to and including this step. */
  readonly total: number
}

/**
 * Which step made which layer. The engine does not tell: layers and steps come in the same order, and a step without
 * bytes may be an empty layer. Those that say something only (CMD, ENV) go first, then those that may be without
 * files (WORKDIR), until as many are left as there are layers.
 * @param entries newest first, as the engine answers
 * @param layers the lowest first
 * @returns newest first
 */
export function historySteps(entries: readonly HistoryEntry[], layers: readonly string[]): HistoryStep[] {
  const steps = entries.map((entry) => ({ ...entry, instruction: toInstruction(entry.createdBy) })).reverse()
  const ranks = steps.map(({ size, instruction }) => {
    if (size > 0) return 0
    if (saying.has(instruction.word)) return 3
    return instruction.word === 'WORKDIR' ? 2 : 1
  })
  const likely = ranks
    .map((rank, index) => ({ rank, index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
  const makers = new Set(likely.slice(0, layers.length).map(({ index }) => index))
  let next = 0
  let total = 0
  return steps
    .map((step, index): HistoryStep => {
      total += step.size
      return { ...step, total, layer: makers.has(index) ? (layers[next++] ?? null) : null }
    })
    .reverse()
}
