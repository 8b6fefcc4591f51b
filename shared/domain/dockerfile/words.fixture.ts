import type { DockerfileWords } from './words'

/** Short words, to be told apart in tests. */
export const testWords: DockerfileWords = {
  head: (container) => `head ${container}`,
  edit: 'edit',
  baseNamed: 'base',
  baseUnnamed: 'base has no name',
  ancestor: (name) => `ancestor ${name}`,
  committed: 'committed',
  running: 'running',
  mounts: (paths) => `mounts ${paths}`,
  deleted: 'deleted',
  files: (count) => `files ${count}`,
  traces: 'traces',
  env: 'env',
  secret: (name) => `secret ${name}`,
  unsayable: (what) => `unsayable ${what}`,
  config: 'config',
  same: 'same',
  more: (count) => `more ${count}`,
}
