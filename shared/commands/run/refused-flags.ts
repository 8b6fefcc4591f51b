import type { RefusedFlag } from '../define'

/**
 * What the docker CLI takes and Gantry does not carry out: files of the machine that the line is typed on, Windows
 * containers, GPUs, rates of single devices, and what is about the terminal alone. Named, so that none is ignored.
 */
export const refusedRunFlags: readonly RefusedFlag[] = [
  { long: 'env-file' },
  { long: 'label-file' },
  { long: 'cidfile' },
  { long: 'use-api-socket' },
  { long: 'gpus' },
  { long: 'blkio-weight-device' },
  { long: 'device-read-bps' },
  { long: 'device-read-iops' },
  { long: 'device-write-bps' },
  { long: 'device-write-iops' },
  { long: 'kernel-memory' },
  { long: 'isolation' },
  { long: 'cpu-count' },
  { long: 'cpu-percent' },
  { long: 'io-maxbandwidth' },
  { long: 'io-maxiops' },
  { long: 'disable-content-trust' },
  { long: 'quiet', short: 'q' },
  { long: 'sig-proxy' },
  { long: 'detach-keys' },
  { long: 'help' },
]
