import { glossary, type Term } from './glossary'

/** A piece of a text: plain, code, strong, or a term that the glossary explains. */
export type RichPart =
  | { readonly type: 'plain' | 'code' | 'strong'; readonly text: string }
  | { readonly type: 'term'; readonly text: string; readonly term: Term }

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\((\w+)\)/g

/** Takes a text of the lessons apart: `code`, **strong**, [words](term). A term that is not explained is plain. */
export function richParts(text: string): RichPart[] {
  const parts: RichPart[] = []
  let end = 0
  for (const match of text.matchAll(marks)) {
    if (match.index > end) parts.push({ type: 'plain', text: text.slice(end, match.index) })
    end = match.index + match[0].length
    const [, code, strong, words = '', term = ''] = match
    if (code !== undefined) parts.push({ type: 'code', text: code })
    else if (strong !== undefined) parts.push({ type: 'strong', text: strong })
    else if (isTerm(term)) parts.push({ type: 'term', text: words, term })
    else parts.push({ type: 'plain', text: words })
  }
  if (end < text.length) parts.push({ type: 'plain', text: text.slice(end) })
  return parts
}

function isTerm(word: string): word is Term {
  return Object.hasOwn(glossary, word)
}
