const nameOf = (variable: string): string => variable.split('=', 1)[0] ?? ''

/**
 * Environment of a new terminal's process: what was asked for, our terminal type, and UTF-8 where neither the
 * person nor the container says which language. A name given twice keeps its last value (the engine would
 * pass both on).
 */
export function terminalEnv(container: readonly string[], asked: readonly string[] = []): string[] {
  const names = new Set([...container, ...asked].map(nameOf))
  const hasLanguage = ['LANG', 'LC_ALL', 'LC_CTYPE'].some((name) => names.has(name))
  const variables = ['TERM=xterm-256color', ...(hasLanguage ? [] : ['LANG=C.UTF-8']), ...asked]
  return [...new Map(variables.map((variable) => [nameOf(variable), variable])).values()]
}
