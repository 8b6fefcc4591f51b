/** Signals as Linux numbers them on all common processors; containers are Linux wherever the app runs. */
const names = [
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGILL',
  'SIGTRAP',
  'SIGABRT',
  'SIGBUS',
  'SIGFPE',
  'SIGKILL',
  'SIGUSR1',
  'SIGSEGV',
  'SIGUSR2',
  'SIGPIPE',
  'SIGALRM',
  'SIGTERM',
  'SIGSTKFLT',
  'SIGCHLD',
  'SIGCONT',
  'SIGSTOP',
  'SIGTSTP',
  'SIGTTIN',
  'SIGTTOU',
  'SIGURG',
  'SIGXCPU',
  'SIGXFSZ',
  'SIGVTALRM',
  'SIGPROF',
  'SIGWINCH',
  'SIGIO',
  'SIGPWR',
  'SIGSYS',
] as const

/** `SIGTERM` for 15; null for a number without a name. */
function signalByNumber(number: number): string | null {
  return names[number - 1] ?? null
}

/** `SIGTERM` for what people and events call `15`, `TERM` or `SIGTERM`; the text itself where it names none. */
export function signalName(text: string): string {
  const byNumber = /^\d+$/.test(text) ? signalByNumber(Number(text)) : null
  if (byNumber) return byNumber
  const name = text.toUpperCase()
  return name === '' || name.startsWith('SIG') ? name : `SIG${name}`
}

/** The signal that an exit code above 128 stands for: `SIGKILL` for 137; null where it stands for none. */
export function signalOfExitCode(exitCode: number): string | null {
  return exitCode > 128 ? signalByNumber(exitCode - 128) : null
}
