import { AppError } from '#shared/errors'
import { compareVersions } from './api-version'
import type { Engine } from './engine'

/** Refuses an option that this engine would not know. @throws AppError `not-supported` */
export function needApi(engine: Engine, option: { flag: string; since: string; request: string }): void {
  const { flag, since, request } = option
  const { apiVersion } = engine.facts
  if (compareVersions(apiVersion, since) >= 0) return
  const message = `${flag} needs API ${since}; this engine speaks ${apiVersion}.`
  throw new AppError({ code: 'not-supported', message, request })
}
