/** Why the engine could not start a container, as far as its words tell. */
export type StartErrorKind =
  | 'command-missing'
  | 'not-executable'
  | 'wrong-processor'
  | 'port-taken'
  | 'mount'
  | 'disk-full'
  | 'other'

/** The runtime's words are all there is: State.Error of GET /containers/{id}/json has no code. */
const patterns: readonly (readonly [RegExp, StartErrorKind])[] = [
  [/port is already allocated|address already in use|ports are not available/i, 'port-taken'],
  [/no space left on device/i, 'disk-full'],
  [/exec format error/i, 'wrong-processor'],
  [/exec.*permission denied/i, 'not-executable'],
  [
    /executable file not found|exec:? .*no such file or directory|stat .*no such file or directory/i,
    'command-missing',
  ],
  [/mount|bind source path/i, 'mount'],
]

/** Sorts the engine's error text into what a person can do about it. */
export function startErrorKind(error: string): StartErrorKind {
  return patterns.find(([pattern]) => pattern.test(error))?.[1] ?? 'other'
}
