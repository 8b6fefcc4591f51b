import * as z from 'zod'
import type { Engine } from '../engine/engine'

/** The engine's answer as it comes: GET /images/{id}/json, /volumes/{id}, /networks/{id}. */
export async function inspectResource(
  engine: Engine,
  kind: 'image' | 'volume' | 'network',
  id: string,
): Promise<{ raw: unknown }> {
  const raw = await engine.ask({
    request: kind === 'image' ? `GET /images/${id}/json` : `GET /${kind}s/${id}`,
    run: (docker) => {
      if (kind === 'image') return docker.getImage(id).inspect()
      return kind === 'volume' ? docker.getVolume(id).inspect() : docker.getNetwork(id).inspect()
    },
    schema: z.record(z.string(), z.unknown()),
  })
  return { raw }
}
