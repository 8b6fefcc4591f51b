/** A template that cannot be read or carried out; the message is in the words of Go's text/template. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
}

/** A piece of a template: text as it is, or what stands between `{{` and `}}`. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'action'; readonly tokens: readonly Token[] }

/** One token of an action. */
export type Token =
  /** `.`, `.Name.First`; `after`: it follows what is before it without a blank. */
  | { readonly type: 'field'; readonly path: readonly string[]; readonly after: boolean }
  /** `$`, `$x` */
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'text' | 'word'; readonly text: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'sign'; readonly text: '|' | '(' | ')' | ':=' | '=' | ',' }

/** Cuts a template into text and actions; `{{-` and `-}}` take the blanks beside them, comments go. */
export function cutTemplate(template: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let trims = false
  const addText = (text: string): void => {
    const shown = trims ? text.trimStart() : text
    if (shown !== '') pieces.push({ type: 'text', text: shown })
  }
  while (at < template.length) {
    const open = template.indexOf('{{', at)
    if (open < 0) break
    const trimsBefore = /^\{\{-\s/.test(template.slice(open, open + 4))
    const text = template.slice(at, open)
    addText(trimsBefore ? text.trimEnd() : text)
    const start = open + (trimsBefore ? 3 : 2)
    const end = endOfAction(template, start)
    const inside = template.slice(start, end)
    trims = /\s-$/.test(inside)
    const action = trims ? inside.slice(0, -1) : inside
    if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(action)) pieces.push({ type: 'action', tokens: tokensOf(action) })
    at = end + 2
  }
  addText(template.slice(at))
  return pieces
}

/** The index of the `}}` that ends the action; those in quotes do not. */
function endOfAction(template: string, start: number): number {
  let quote = ''
  for (let at = start; at < template.length; at++) {
    const character = template.charAt(at)
    if (quote !== '') {
      if (character === '\\' && quote === '"') at += 1
      else if (character === quote) quote = ''
    } else if (character === '"' || character === '`') quote = character
    else if (template.startsWith('}}', at)) return at
  }
  throw new TemplateError(quote === '' ? 'unclosed action' : 'unterminated quoted string')
}

const pattern =
  /\s+|(\.(?:[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*)?)|(\$[\p{L}\p{N}_]*)|("(?:[^"\\\n]|\\.)*"|`[^`]*`)|([+-]?\d+(?:\.\d+)?)|([\p{L}_][\p{L}\p{N}_]*)|(:=|[|()=,])/uy

function tokensOf(action: string): Token[] {
  const tokens: Token[] = []
  let isAfterBlank = true
  pattern.lastIndex = 0
  let at = 0
  while (at < action.length) {
    pattern.lastIndex = at
    const match = pattern.exec(action)
    if (!match) throw new TemplateError(`unexpected "${action.charAt(at)}" in command`)
    const [whole, field, variable, quoted, number, word, sign] = match
    at += whole.length
    if (field !== undefined)
      tokens.push({ type: 'field', path: field.split('.').filter(Boolean), after: !isAfterBlank })
    else if (variable !== undefined) tokens.push({ type: 'variable', name: variable })
    else if (quoted !== undefined) tokens.push({ type: 'text', text: unquote(quoted) })
    else if (number !== undefined) tokens.push({ type: 'number', value: Number(number) })
    else if (word !== undefined) tokens.push({ type: 'word', text: word })
    else if (sign !== undefined) tokens.push({ type: 'sign', text: sign as '|' })
    isAfterBlank = whole.trim() === ''
  }
  return tokens
}

function unquote(quoted: string): string {
  if (quoted.startsWith('`')) return quoted.slice(1, -1)
  try {
    return String(JSON.parse(quoted))
  } catch {
    throw new TemplateError(`invalid syntax: ${quoted}`)
  }
}
