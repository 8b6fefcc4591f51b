import { oc } from '@orpc/contract'
import * as z from 'zod'
import { idSchema, imageReferenceSchema } from './ids'

/** What an image says that its containers begin with (GET /images/{id}/json). */
export const imageDetailsSchema = z.object({
  /** The engine's answer as it came, for the Inspect tab. */
  raw: z.unknown(),
  os: z.string(),
  /** `amd64`, `arm64/v8`. */
  architecture: z.string(),
  author: z.string(),
  comment: z.string(),
  entrypoint: z.array(z.string()),
  command: z.array(z.string()),
  shell: z.array(z.string()),
  onBuild: z.array(z.string()),
  env: z.array(z.object({ name: z.string(), value: z.string() })),
  /** `80/tcp`. */
  ports: z.array(z.string()),
  volumes: z.array(z.string()),
  user: z.string(),
  workdir: z.string(),
  stopSignal: z.string(),
  labels: z.record(z.string(), z.string()),
  /** Null where the image has none. Durations in milliseconds; 0: the engine's own. */
  healthcheck: z
    .object({
      test: z.array(z.string()),
      interval: z.number(),
      timeout: z.number(),
      startPeriod: z.number(),
      retries: z.number(),
    })
    .nullable(),
  /** Digests of its layers (RootFS), the lowest first. */
  layers: z.array(z.string()),
})
export type ImageDetails = z.infer<typeof imageDetailsSchema>

/** One step that made an image (GET /images/{id}/history), newest first in a list. */
export const historyEntrySchema = z.object({
  /** Id of the image as it was after this step; empty where it is not here (`<missing>`). */
  id: z.string(),
  /** Epoch milliseconds; 0 where it is not known. */
  createdAt: z.number(),
  createdBy: z.string(),
  /** Bytes that this step added. */
  size: z.number(),
  comment: z.string(),
  tags: z.array(z.string()),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** One layer at its place: the same files upon other layers are another one. */
export const layerSchema = z.object({
  /** Digest of its files, as `docker inspect` names it. */
  digest: z.string(),
  /** Index of the layer below it; null for the lowest. */
  parent: z.number().nullable(),
  /** Bytes of this layer and all below it; null where it was not asked for. */
  total: z.number().nullable(),
})
export type Layer = z.infer<typeof layerSchema>

/** Layers of many images, each once: what two images share is the same layer. */
export const layerForestSchema = z.object({
  layers: z.array(layerSchema),
  /** `top`: index of its highest layer; null for an image without any. */
  images: z.array(z.object({ id: z.string(), top: z.number().nullable() })),
})
export type LayerForest = z.infer<typeof layerForestSchema>

/** What decides about a removal: all images, also those without a name between the steps of a build, and their layers. */
export const removalFactsSchema = layerForestSchema.extend({
  relations: z.array(
    z.object({
      id: z.string(),
      parentId: z.string(),
      tags: z.array(z.string()),
      digests: z.array(z.string()),
      size: z.number(),
    }),
  ),
})
export type RemovalFacts = z.infer<typeof removalFactsSchema>

/** What the registry has under a tag, compared with what is here. */
export const newerCheckSchema = z.object({
  /**
   * `same`: nothing newer; `newer`: the registry has another image under this tag; `local-only`: what is here did not
   * come from a registry under this name, so there is nothing to compare with.
   */
  state: z.enum(['same', 'newer', 'local-only']),
  /** Digests by which the image here is known under this name. */
  here: z.array(z.string()),
  /** The digest that the registry has; null where it was not asked. */
  there: z.string().nullable(),
})
export type NewerCheck = z.infer<typeof newerCheckSchema>

/** Read paths of images. */
export const imagesContract = {
  inspect: oc.input(z.object({ id: idSchema })).output(imageDetailsSchema),
  history: oc.input(z.object({ id: idSchema })).output(z.array(historyEntrySchema)),
  /** Layers of every image that a list shows. One inspect for each image that was not seen before. */
  layers: oc.output(layerForestSchema),
  /** `ids`: the images to be removed, whose parents are looked at too. */
  removalFacts: oc.input(z.object({ ids: z.array(idSchema).max(2000) })).output(removalFactsSchema),
  /** GET /distribution/{name}/json: asks the registry. @throws AppError where it cannot tell */
  newer: oc.input(z.object({ reference: imageReferenceSchema })).output(newerCheckSchema),
}
