/** Text of a `.env` file; values in quotes, so that nothing in them is taken as anything else. */
export function envFile(variables: ReadonlyMap<string, string>): string {
  return [...variables].map(([name, value]) => `${name}=${quoted(value)}\n`).join('')
}

/** In single quotes everything is itself; where the value has such quotes or line ends, double ones with escapes. */
function quoted(value: string): string {
  if (!/['\n\r]/.test(value)) return `'${value}'`
  const escaped = value
    .replace(/[\\"$]/g, (letter) => `\\${letter}`)
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
  return `"${escaped}"`
}
