import { cutTemplate, type Piece, TemplateError, type Token } from './tokens'

/** A value within a command: `.Names`, `$x.Id`, `"text"`, `(index .Args 0).Name`, a function's name. */
export type Operand =
  | { readonly type: 'field'; readonly path: readonly string[] }
  | { readonly type: 'variable'; readonly name: string; readonly path: readonly string[] }
  | { readonly type: 'value'; readonly value: string | number | boolean | null }
  | { readonly type: 'call'; readonly name: string }
  | { readonly type: 'pipe'; readonly pipe: Pipe; readonly path: readonly string[] }

/** Commands joined by `|`; each hands its value to the next. */
export interface Pipe {
  /** Variables that get the value: `$x :=`, `$key, $value :=`. */
  readonly names: readonly string[]
  readonly isNew: boolean
  readonly commands: readonly (readonly Operand[])[]
}

/** One step of a template. */
export type Step =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'print'; readonly pipe: Pipe }
  | {
      readonly type: 'if' | 'with' | 'range'
      readonly pipe: Pipe
      readonly body: readonly Step[]
      readonly otherwise: readonly Step[]
    }

/** How deep blocks and brackets may lie in each other. */
const deepest = 50

/** Reads a template of Go's text/template, as docker's `--format` takes it. @throws TemplateError */
export function parseTemplate(template: string): Step[] {
  const pieces = cutTemplate(template)
  const reader = { pieces, at: 0 }
  const { steps, end } = readSteps(reader, 0)
  if (end !== null) throw new TemplateError(`unexpected {{${end}}}`)
  return steps
}

interface PieceReader {
  readonly pieces: readonly Piece[]
  at: number
}

/** The steps up to the `end` or `else` that closes them, or to the end of the template (null). */
function readSteps(
  reader: PieceReader,
  depth: number,
): { steps: Step[]; end: 'end' | 'else' | null; tokens: readonly Token[] } {
  if (depth > deepest) throw new TemplateError('exceeded max template depth')
  const steps: Step[] = []
  for (;;) {
    const piece = reader.pieces[reader.at]
    if (!piece) return { steps, end: null, tokens: [] }
    reader.at += 1
    if (piece.type === 'text') {
      steps.push(piece)
      continue
    }
    const [first, ...rest] = piece.tokens
    const word = first?.type === 'word' ? first.text : ''
    if (word === 'end' || word === 'else') return { steps, end: word, tokens: rest }
    if (word === 'if' || word === 'with' || word === 'range') steps.push(readBlock(reader, word, rest, depth))
    else if (['define', 'template', 'block', 'break', 'continue'].includes(word))
      throw new TemplateError(`{{${word}}} is not supported`)
    else steps.push({ type: 'print', pipe: parsePipe(piece.tokens) })
  }
}

function readBlock(
  reader: PieceReader,
  type: 'if' | 'with' | 'range',
  tokens: readonly Token[],
  depth: number,
): Step {
  const pipe = parsePipe(tokens)
  const body = readSteps(reader, depth + 1)
  if (body.end === null) throw new TemplateError('unexpected EOF')
  if (body.end === 'end') return { type, pipe, body: body.steps, otherwise: [] }
  const [next, ...rest] = body.tokens
  if (next?.type === 'word' && (next.text === 'if' || next.text === 'with'))
    return { type, pipe, body: body.steps, otherwise: [readBlock(reader, next.text, rest, depth + 1)] }
  const otherwise = readSteps(reader, depth + 1)
  if (otherwise.end !== 'end') throw new TemplateError('expected end')
  return { type, pipe, body: body.steps, otherwise: otherwise.steps }
}

function parsePipe(tokens: readonly Token[]): Pipe {
  const reader = { tokens, at: 0 }
  const pipe = readPipe(reader, 0)
  if (reader.at < tokens.length) throw new TemplateError('unexpected right paren')
  return pipe
}

interface TokenReader {
  readonly tokens: readonly Token[]
  at: number
}

function readPipe(reader: TokenReader, depth: number): Pipe {
  if (depth > deepest) throw new TemplateError('exceeded max template depth')
  const { names, isNew } = readNames(reader)
  const commands: Operand[][] = [[]]
  for (;;) {
    const token = reader.tokens[reader.at]
    if (!token || (token.type === 'sign' && token.text === ')')) break
    reader.at += 1
    if (token.type === 'sign' && token.text === '|') commands.push([])
    else commands.at(-1)?.push(readOperand(reader, token, depth))
  }
  if (commands.some((command) => command.length === 0)) throw new TemplateError('missing value for command')
  return { names, isNew, commands }
}

/** `$x :=`, `$x =` or `$i, $x :=` at the beginning. */
function readNames(reader: TokenReader): Pick<Pipe, 'names' | 'isNew'> {
  const { tokens } = reader
  const length = isSign(tokens[1], ',') ? 3 : 1
  const sign = tokens[length]
  if (reader.at > 0 || !(isSign(sign, ':=') || isSign(sign, '='))) return { names: [], isNew: false }
  const names = tokens.slice(0, length).flatMap((token) => (token.type === 'variable' ? [token.name] : []))
  reader.at = length + 1
  return { names, isNew: isSign(sign, ':=') }
}

function readOperand(reader: TokenReader, token: Token, depth: number): Operand {
  switch (token.type) {
    case 'field':
      return { type: 'field', path: token.path }
    case 'variable':
      return { type: 'variable', name: token.name, path: pathBehind(reader) }
    case 'text':
      return { type: 'value', value: token.text }
    case 'number':
      return { type: 'value', value: token.value }
    case 'word':
      if (token.text === 'nil') return { type: 'value', value: null }
      if (token.text === 'true' || token.text === 'false')
        return { type: 'value', value: token.text === 'true' }
      return { type: 'call', name: token.text }
    case 'sign': {
      if (token.text !== '(') throw new TemplateError(`unexpected "${token.text}" in operand`)
      const pipe = readPipe({ ...reader, tokens: reader.tokens.slice(reader.at), at: 0 }, depth + 1)
      return closeBracket(reader, pipe)
    }
  }
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.type === 'sign' && token.text === text
}

/** Goes behind the bracket that ends the pipe in it. */
function closeBracket(reader: TokenReader, pipe: Pipe): Operand {
  let open = 1
  while (open > 0) {
    const token = reader.tokens[reader.at]
    if (!token) throw new TemplateError('unclosed left paren')
    if (isSign(token, '(')) open += 1
    if (isSign(token, ')')) open -= 1
    reader.at += 1
  }
  return { type: 'pipe', pipe, path: pathBehind(reader) }
}

/** `.Name` that follows a variable or a bracket at once. */
function pathBehind(reader: TokenReader): readonly string[] {
  const next = reader.tokens[reader.at]
  if (next?.type !== 'field' || !next.after) return []
  reader.at += 1
  return next.path
}
