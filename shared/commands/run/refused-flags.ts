import { refusedFor } from '../refusal'

/**
 * What the docker CLI takes and Gantry does not carry out: Windows containers, and what is about the terminal or
 * the script that it stands in. Named, so that none is ignored.
 */
export const refusedRunFlags = [
  ...refusedFor('to-file', 'cidfile'),
  ...refusedFor('experimental', 'use-api-socket'),
  ...refusedFor('retired', 'kernel-memory'),
  ...refusedFor('windows', 'isolation', 'cpu-count', 'cpu-percent', 'io-maxbandwidth', 'io-maxiops'),
  ...refusedFor('trust', 'disable-content-trust'),
  ...refusedFor('terminal', 'sig-proxy', 'detach-keys'),
]
