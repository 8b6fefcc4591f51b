import { quoteForShell } from '../../commands/quote'
import { duration } from '../../commands/run/duration'
import type { InspectedConfig } from '../../commands/run/inspected'
import { isSecretVariable } from '../secret-variable'
import type { FactList } from './fact-list'

/**
 * Adds what an image and a container both say: command, variables, exposed ports, health check, labels. `id` is the
 * container's, whose first letters are its host name where nobody chose one.
 */
export function configFacts(list: FactList, config: InspectedConfig, id: string): void {
  list.add('command', 'entrypoint', inShell(config.Entrypoint))
  list.add('command', 'command', inShell(config.Cmd))
  list.add('command', 'workdir', config.WorkingDir)
  list.add('command', 'user', config.User)
  list.add('command', 'hostname', config.Hostname === id.slice(0, 12) ? null : config.Hostname)
  list.add('command', 'tty', config.Tty)
  list.add('command', 'stdin', config.OpenStdin)
  list.add('command', 'stopSignal', config.StopSignal)
  list.add('command', 'stopTimeout', config.StopTimeout)
  for (const entry of config.Env ?? []) {
    const [name = '', ...rest] = entry.split('=')
    const value = rest.join('=')
    list.entry('env', name, value, isSecretVariable({ name, value }))
  }
  list.add('ports', 'exposed', Object.keys(config.ExposedPorts ?? {}).sort())
  const { Test, Interval, Timeout, StartPeriod, Retries } = config.Healthcheck ?? {}
  list.add('health', 'test', Test?.[0] === 'CMD-SHELL' ? Test.slice(1).join(' ') : inShell(Test))
  list.add('health', 'interval', durationWords(Interval))
  list.add('health', 'timeout', durationWords(Timeout))
  list.add('health', 'startPeriod', durationWords(StartPeriod))
  list.add('health', 'retries', Retries)
  for (const [name, value] of Object.entries(config.Labels ?? {})) list.entry('labels', name, value)
}

/** Words as a shell would take them. */
function inShell(words: readonly string[] | undefined): string {
  return (words ?? []).map(quoteForShell).join(' ')
}

/** Nanoseconds as docker writes them. */
function durationWords(nanoseconds: number | undefined): string | null {
  return nanoseconds === undefined || nanoseconds === 0 ? null : duration.write(nanoseconds)
}
