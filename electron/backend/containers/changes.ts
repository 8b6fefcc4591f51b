import * as z from 'zod'
import type { FileChanges } from '#shared/contract/changes'
import type { Engine } from '../engine/engine'

const letters = ['C', 'A', 'D']

/** Null where nothing was changed. */
const answer = z.array(z.object({ Path: z.string(), Kind: z.number() })).nullable()

/** What a container changed in its files (GET /containers/{id}/changes); a moment's work for the engine per file. */
export async function fileChanges(engine: Engine, id: string): Promise<FileChanges> {
  const changes = await engine.ask({
    request: `GET /containers/${id}/changes`,
    run: (docker, abortSignal) => docker.getContainer(id).changes({ abortSignal }),
    schema: answer,
    deadline: 120_000,
  })
  return {
    paths: (changes ?? []).map(({ Path }) => Path),
    kinds: (changes ?? []).map(({ Kind }) => letters[Kind] ?? 'C').join(''),
  }
}
