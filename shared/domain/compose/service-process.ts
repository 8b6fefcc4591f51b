import { duration } from '../../commands/run/duration'
import type { InspectedConfig } from '../../commands/run/inspected'
import { isSame } from '../../commands/run/is-same'
import type { RunOptions } from '../../commands/run/options'
import { restartPolicy } from '../../commands/run/restart-policy'

/** What runs in the service and how it is ended and watched, by key of the Compose specification. */
export function processKeys(options: RunOptions): Record<string, unknown> {
  const { entrypoint, stopTimeout, env, labels = {} } = options
  return {
    image: options.image,
    container_name: options.name,
    platform: options.platform,
    // An empty one takes the image's away.
    entrypoint: entrypoint === undefined ? undefined : entrypoint === '' ? [] : [entrypoint],
    command: options.command,
    // Without a value it comes from the environment that compose runs in.
    environment: env && Object.fromEntries(env.map(({ name, value }) => [name, value ?? null])),
    user: options.user,
    working_dir: options.workdir,
    hostname: options.hostname,
    domainname: options.domainname,
    stdin_open: options.interactive,
    tty: options.tty,
    init: options.init,
    restart: options.restart && restartPolicy.write(options.restart),
    stop_signal: options.stopSignal,
    stop_grace_period: stopTimeout === undefined || stopTimeout < 0 ? undefined : `${stopTimeout}s`,
    labels: nonEmpty(Object.fromEntries(Object.entries(labels).filter(([key]) => !isOwnLabel(key)))),
    annotations: options.annotations,
  }
}

/** Compose writes these itself. */
function isOwnLabel(key: string): boolean {
  return key.startsWith('com.docker.compose.') || key.startsWith('io.podman.compose.')
}

/** The health check where it is not the image's: unlike an option of `docker run`, it may be a list of words. */
export function healthKeys(
  own: InspectedConfig['Healthcheck'],
  image: InspectedConfig['Healthcheck'],
): Record<string, unknown> {
  if (own === undefined || isSame(own, image)) return {}
  const { Test, Interval, Timeout, StartPeriod, StartInterval, Retries } = own
  if (Test?.[0] === 'NONE') return { healthcheck: { disable: true } }
  return {
    healthcheck: nonEmpty({
      test: Test && Test.length > 0 ? Test : undefined,
      interval: words(Interval),
      timeout: words(Timeout),
      start_period: words(StartPeriod),
      start_interval: words(StartInterval),
      retries: Retries || undefined,
    }),
  }
}

function words(nanoseconds: number | undefined): string | undefined {
  return nanoseconds ? duration.write(nanoseconds) : undefined
}

/** The same without what is undefined; undefined where nothing is left. */
export function nonEmpty(keys: Record<string, unknown>): Record<string, unknown> | undefined {
  const entries = Object.entries(keys).filter(([, value]) => value !== undefined)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
