import type { BuildConfig } from '../../contract/changes'
import { isSecretVariable } from '../secret-variable'
import { duration, jsonForm, quoteValue, quoteWord } from './quote'
import type { DockerfileWords } from './words'

/** ENV lines for the variables that the image does not set so; values of secrets are left out. */
export function envLines({ env }: BuildConfig, base: BuildConfig, words: DockerfileWords): string[] {
  const known = new Set(base.env)
  return env
    .filter((entry) => !known.has(entry))
    .flatMap((entry) => {
      const cut = entry.indexOf('=')
      const [name, value] = cut < 0 ? [entry, ''] : [entry.slice(0, cut), entry.slice(cut + 1)]
      if (isSecretVariable({ name, value })) return [`# ${words.secret(name)}`, `# ENV ${name}=`]
      const quoted = quoteValue(value)
      return quoted === null || !/^[^\s="'$\\]+$/.test(name)
        ? [`# ${words.unsayable(name.replace(/\s/g, ' '))}`]
        : [`ENV ${name}=${quoted}`]
    })
}

/** The lines for what else the container's configuration says otherwise than its image's; VOLUME and CMD last. */
export function configLines(config: BuildConfig, base: BuildConfig, words: DockerfileWords): string[] {
  return [
    ...labelLines(config, base, words),
    ...listLine('EXPOSE', news(config.ports, base.ports).join(' ')),
    ...wordLine('WORKDIR', config.workdir, base.workdir || '/', words),
    ...wordLine('USER', config.user, base.user, words),
    ...wordLine('STOPSIGNAL', config.stopSignal, base.stopSignal, words),
    ...healthLines(config, base),
    ...volumeLines(config, base),
    ...startLines(config, base),
  ]
}

function labelLines({ labels }: BuildConfig, base: BuildConfig, words: DockerfileWords): string[] {
  return Object.entries(labels)
    .filter(([name, value]) => base.labels[name] !== value)
    .map(([name, value]) => {
      const [key, text] = [quoteValue(name), quoteValue(value)]
      return key === null || text === null ? `# ${words.unsayable(`LABEL ${name}`)}` : `LABEL ${key}=${text}`
    })
}

function volumeLines({ volumes }: BuildConfig, base: BuildConfig): string[] {
  const added = news(volumes, base.volumes)
  return added.length === 0 ? [] : [`VOLUME ${jsonForm(added)}`]
}

/** An ENTRYPOINT forgets the CMD of the image, so that both are said. */
function startLines({ entrypoint, cmd }: BuildConfig, base: BuildConfig): string[] {
  const isOtherEntry = !isSame(entrypoint, base.entrypoint)
  return [
    ...(isOtherEntry ? [`ENTRYPOINT ${jsonForm(entrypoint ?? [])}`] : []),
    ...((isOtherEntry ? (cmd ?? []).length > 0 : !isSame(cmd, base.cmd))
      ? [`CMD ${jsonForm(cmd ?? [])}`]
      : []),
  ]
}

function healthLines({ healthcheck }: BuildConfig, base: BuildConfig): string[] {
  if (!healthcheck || JSON.stringify(healthcheck) === JSON.stringify(base.healthcheck)) return []
  const { test, interval, timeout, startPeriod, retries } = healthcheck
  const [form, ...words] = test
  if (form === 'NONE') return ['HEALTHCHECK NONE']
  const options = [
    ...(interval > 0 ? [`--interval=${duration(interval)}`] : []),
    ...(timeout > 0 ? [`--timeout=${duration(timeout)}`] : []),
    ...(startPeriod > 0 ? [`--start-period=${duration(startPeriod)}`] : []),
    ...(retries > 0 ? [`--retries=${retries}`] : []),
  ]
  if (words.length === 0) return []
  const command = form === 'CMD-SHELL' ? words.join(' ').replace(/\s*\n\s*/g, ' ') : jsonForm(words)
  return [['HEALTHCHECK', ...options, 'CMD', command].join(' ')]
}

function wordLine(instruction: string, value: string, base: string, words: DockerfileWords): string[] {
  if (value === '' || value === base) return []
  const word = quoteWord(value)
  return [word === null ? `# ${words.unsayable(instruction)}` : `${instruction} ${word}`]
}

function listLine(instruction: string, list: string): string[] {
  return list === '' ? [] : [`${instruction} ${list}`]
}

function news(list: readonly string[], base: readonly string[]): string[] {
  return list.filter((each) => !base.includes(each))
}

function isSame(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return JSON.stringify(a ?? []) === JSON.stringify(b ?? [])
}
