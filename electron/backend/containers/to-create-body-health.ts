import type { RunOptions } from '#shared/commands/run/options'

/** Config.Healthcheck; undefined: the image's own. */
export function healthcheckOf(options: RunOptions): Record<string, unknown> | undefined {
  if (options.noHealthcheck) return { Test: ['NONE'] }
  const {
    healthCommand,
    healthInterval,
    healthTimeout,
    healthStartPeriod,
    healthStartInterval,
    healthRetries,
  } = options
  const fields = {
    ...(healthCommand ? { Test: ['CMD-SHELL', healthCommand] } : {}),
    ...(healthInterval ? { Interval: healthInterval } : {}),
    ...(healthTimeout ? { Timeout: healthTimeout } : {}),
    ...(healthStartPeriod ? { StartPeriod: healthStartPeriod } : {}),
    ...(healthStartInterval ? { StartInterval: healthStartInterval } : {}),
    ...(healthRetries ? { Retries: healthRetries } : {}),
  }
  return Object.keys(fields).length === 0 ? undefined : fields
}
