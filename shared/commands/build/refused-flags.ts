import { refusedFor } from '../refusal'

/**
 * What `docker build` takes and Gantry does not carry out: limits of the classic builder's containers, other outputs
 * than an image, what only the buildx plugin does, and how the terminal shows the build. Named, so that none is ignored.
 */
export const refusedBuildFlags = [
  ...refusedFor('terminal', 'progress', 'D, debug'),
  ...refusedFor('to-file', 'iidfile', 'metadata-file'),
  ...refusedFor(
    'buildx',
    'o, output',
    'cache-to',
    'build-context',
    'no-cache-filter',
    'ssh',
    'builder',
    'load',
  ),
  ...refusedFor(
    'buildx',
    'push',
    'attest',
    'sbom',
    'provenance',
    'policy',
    'annotation',
    'allow',
    'check',
    'call',
  ),
  ...refusedFor('experimental', 'squash', 'stream'),
  ...refusedFor('classic-builder', 'compress', 'security-opt', 'cgroup-parent', 'cpu-period', 'cpu-quota'),
  ...refusedFor('classic-builder', 'c, cpu-shares', 'cpuset-cpus', 'cpuset-mems', 'm, memory', 'memory-swap'),
  ...refusedFor('classic-builder', 'shm-size', 'ulimit'),
  ...refusedFor('windows', 'isolation'),
  ...refusedFor('trust', 'disable-content-trust'),
]
