/** One field of a comma-separated option, and where it stands. */
export interface CsvField {
  readonly text: string
  readonly at: number
}

/** The fields of one line as `--mount` and `--network` take them; null where quotes do not match. */
export function readCsv(text: string): CsvField[] | null {
  const fields: CsvField[] = []
  let at = 0
  while (at <= text.length) {
    const quoted = /^"((?:[^"]|"")*)"(?=,|$)/.exec(text.slice(at))
    const raw = quoted?.[0] ?? /^[^,"]*(?=,|$)/.exec(text.slice(at))?.[0]
    if (raw === undefined) return null
    fields.push({ text: quoted ? (quoted[1] ?? '').replaceAll('""', '"') : raw, at })
    at += raw.length + 1
  }
  return fields
}

/** The fields as one text, with quotes where one needs them. */
export function writeCsv(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\n]|^\s/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',')
}

/** Takes a field apart at its first `=`; the value is undefined where there is none. */
export function splitPair({ text }: CsvField): readonly [key: string, value: string | undefined] {
  const equals = text.indexOf('=')
  return equals < 0
    ? [text.toLowerCase(), undefined]
    : [text.slice(0, equals).toLowerCase(), text.slice(equals + 1)]
}
