import type { RefusedFlag } from './define'

/** Why Gantry does not carry out what docker knows; words for it are the reader's. */
export type RefusalReason =
  /** Of a Swarm cluster. */
  | 'swarm'
  /** Of Windows containers. */
  | 'windows'
  /** About the terminal that the docker CLI stands in. */
  | 'terminal'
  /** Writes a file for a script to read. */
  | 'to-file'
  /** Newer versions of docker have it no more. */
  | 'retired'
  /** Experimental in docker itself. */
  | 'experimental'
  /** Of the buildx plugin. */
  | 'buildx'
  /** Limits of the containers in which the classic builder works. */
  | 'classic-builder'
  /** Signed images. */
  | 'trust'
  /** One platform of an image that holds several. */
  | 'platform'
  /** Links of old between containers. */
  | 'links'
  /** What a log driver adds to lines. */
  | 'log-details'
  /** Lines go to the engine of the status bar. */
  | 'other-engine'
  /** Options of the docker CLI's own. */
  | 'own-client'
  /** What a command takes is listed as it is typed. */
  | 'listed'
  | 'compose'
  | 'plugins'
  /** Contexts are made elsewhere. */
  | 'contexts'
  /** What a registry holds for several platforms. */
  | 'manifests'

/** The flags that are refused for one reason, each as `--help` writes it: `cpu-count`, `c, cpu-shares`. */
export function refusedFor(reason: RefusalReason, ...names: readonly string[]): RefusedFlag[] {
  return names.map((name) => {
    const [first = '', long] = name.split(', ')
    return long === undefined ? { long: first, reason } : { long, short: first, reason }
  })
}
