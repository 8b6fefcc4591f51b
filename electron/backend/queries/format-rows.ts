import type { Query } from '#shared/commands/queries/read-query'
import type { AnswerLink } from '#shared/contract/queries'
import { parseTemplate, type Step } from '#shared/domain/go-template/parse'
import { runTemplate } from '#shared/domain/go-template/run-template'
import { TemplateError } from '#shared/domain/go-template/tokens'
import { AppError } from '#shared/errors'
import { optionText, type WholeAnswer } from './answerer'
import { alignColumns } from './text-table'

/** One row of a list: what `--format` can print of it, and which of its texts lead somewhere. */
export interface AnswerRow {
  readonly fields: Readonly<Record<string, unknown>>
  readonly links: readonly (Pick<AnswerLink, 'kind' | 'id'> & { readonly text: string })[]
}

/** How a list is printed. */
export interface ListLook {
  /** Template of the usual table, cells between tabs. */
  readonly table: string
  /** Titles of the fields, by name. */
  readonly titles: Readonly<Record<string, string>>
  /** What `-q` prints. */
  readonly quiet?: string
}

/** A list as the docker CLI prints it: the usual table, `-q`, or what `--format` asks for. */
export function formatRows(rows: readonly AnswerRow[], query: Query, look: ListLook): WholeAnswer {
  const format = optionText(query, 'format') ?? 'table'
  const isPlainTable = /^table\s*$/.test(format)
  if (isPlainTable && query.options.quiet && look.quiet !== undefined)
    return printRows(rows, look.quiet, null)
  if (isPlainTable) return printRows(rows, look.table, look.titles)
  if (format === 'json') return printRows(rows, '{{json .}}', null)
  const template = format
    .replace(/^table/, '')
    .trim()
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '\n')
  return printRows(rows, template, format.startsWith('table') ? look.titles : null)
}

/** Each row through the template; with titles as a table. @throws AppError `bad-request` for a wrong template */
export function printRows(
  rows: readonly AnswerRow[],
  template: string,
  titles: Readonly<Record<string, string>> | null,
): WholeAnswer {
  const steps = readTemplate(template)
  const print = (value: unknown): string => printTemplate(steps, value)
  const lines = [...(titles ? [print(withLabel(titles))] : []), ...rows.map(({ fields }) => print(fields))]
  const shown = titles ? alignColumns(lines) : lines
  const links: AnswerLink[] = []
  let at = 0
  const first = titles ? 1 : 0
  for (const [index, line] of shown.entries()) {
    for (const { text, kind, id } of rows[index - first]?.links ?? []) {
      const place = findWord(line, text)
      if (place >= 0) links.push({ at: at + place, length: text.length, kind, id })
    }
    at += line.length + 1
  }
  return { text: shown.join('\n'), links: links.toSorted((a, b) => a.at - b.at) }
}

/** @throws AppError `bad-request` */
export function readTemplate(template: string): Step[] {
  try {
    return parseTemplate(template)
  } catch (error) {
    throw wrongTemplate(error)
  }
}

/** Keys below these names are free, so that one that is missing is no mistake. */
const mapKeys = new Set(['Labels', 'Options', 'Networks', 'Ports', 'Sysctls', 'DriverOpts', 'PortBindings'])

/** @throws AppError `bad-request` */
export function printTemplate(steps: readonly Step[], value: unknown): string {
  try {
    return runTemplate(steps, value, mapKeys)
  } catch (error) {
    throw wrongTemplate(error)
  }
}

function wrongTemplate(error: unknown): unknown {
  if (!(error instanceof TemplateError)) return error
  return new AppError({ code: 'bad-request', message: `template parsing error: ${error.message}` })
}

function withLabel(titles: Readonly<Record<string, string>>): Record<string, unknown> {
  return { ...titles, Label: (name: unknown) => String(name).split('.').at(-1) ?? '' }
}

/** The last place where the text stands as a word of its own. */
function findWord(line: string, text: string): number {
  for (let at = line.lastIndexOf(text); at >= 0 && text !== ''; at = line.lastIndexOf(text, at - 1)) {
    const before = line.charAt(at - 1)
    const after = line.charAt(at + text.length)
    if (!/[\w./:-]/.test(before) && !/[\w./:-]/.test(after)) return at
    if (at === 0) break
  }
  return -1
}
