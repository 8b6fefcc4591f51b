import type { ContainerRow } from './rows'

/** A running container with nothing special about it, named like its id unless told. */
export function containerRow(id: string, more: Partial<ContainerRow> = {}): ContainerRow {
  return {
    id,
    name: id,
    image: 'web',
    imageId: 'sha256:web',
    command: '',
    createdAt: 0,
    state: 'running',
    health: null,
    exitCode: null,
    status: '',
    ports: [],
    mounts: [],
    networks: [],
    project: null,
    service: null,
    ...more,
  }
}
