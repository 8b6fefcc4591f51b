/** The versions of the Engine API that Gantry speaks: Docker 20.10 up to 29.7. */
export const ownRange = { min: '1.41', max: '1.55' } as const

/** Versions in use as two numbers, so that 1.9 is below 1.41. Negative where `a` is older than `b`. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number)
  const [majorB = 0, minorB = 0] = b.split('.').map(Number)
  return majorA - majorB || minorA - minorB
}

/**
 * The newest version that both speak; null where there is none.
 * @param engineMax what GET /_ping names
 * @param engineMin MinAPIVersion of GET /version, where the engine names one
 */
export function agreeOnVersion(engineMax: string, engineMin?: string): string | null {
  const agreed = compareVersions(engineMax, ownRange.max) < 0 ? engineMax : ownRange.max
  if (compareVersions(agreed, ownRange.min) < 0) return null
  return engineMin !== undefined && compareVersions(agreed, engineMin) < 0 ? null : agreed
}
