import { nearest } from '../nearest'

/** Most names that are compared letter by letter. */
const mostCompared = 40

/**
 * {@link nearest} among thousands of names at the speed of typing: only those with almost the same letters, in
 * whatever order, are compared.
 */
export function nearName(name: string, names: readonly string[]): string | null {
  const letters = countLetters(name)
  const near: { readonly candidate: string; readonly apart: number }[] = []
  for (const candidate of names) {
    const most = Math.max(1, Math.floor(candidate.length / 3))
    if (Math.abs(candidate.length - name.length) > most) continue
    const apart = lettersApart(letters, name.length, candidate)
    if (apart <= most) near.push({ candidate, apart })
  }
  near.sort((a, b) => a.apart - b.apart)
  return nearest(
    name,
    near.slice(0, mostCompared).map(({ candidate }) => candidate),
  )
}

const kinds = 128
const used = new Int32Array(kinds)

function countLetters(text: string): Int32Array {
  const counts = new Int32Array(kinds)
  for (let at = 0; at < text.length; at++) {
    const kind = text.charCodeAt(at) % kinds
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

/** Letters that one has and the other lacks: at least so many changes lie between them. */
function lettersApart(letters: Int32Array, length: number, candidate: string): number {
  used.fill(0)
  let shared = 0
  for (let at = 0; at < candidate.length; at++) {
    const kind = candidate.charCodeAt(at) % kinds
    const count = (used[kind] ?? 0) + 1
    used[kind] = count
    if (count <= (letters[kind] ?? 0)) shared += 1
  }
  return Math.max(length, candidate.length) - shared
}
