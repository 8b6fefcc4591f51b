import { oc } from '@orpc/contract'
import * as z from 'zod'
import { registryServerSchema } from '../commands/registry-server-schema'
import { imageReferenceSchema } from './ids'

/** Where a sign-in is kept: by a credential helper of Docker, encrypted by Gantry, or until Gantry ends. */
export const signInPlaceSchema = z.object({
  place: z.enum(['helper', 'encrypted', 'session']),
  /** `secretservice` of `docker-credential-secretservice`. */
  helper: z.string().optional(),
})
export type SignInPlace = z.infer<typeof signInPlaceSchema>

/** Somebody signed in to a registry. The secret itself never comes here. */
export const signInSchema = z.object({
  /** The registry's key, as `registryServer` makes it. */
  server: z.string(),
  /** Empty where it is not known; `<token>` for an identity token. */
  username: z.string(),
  /** `config`: in the docker CLI's config.json, which Gantry only reads. */
  place: z.enum(['helper', 'config', 'encrypted', 'session']),
  helper: z.string().optional(),
})
export type SignIn = z.infer<typeof signInSchema>

/** An image that a search has found. */
export const foundImageSchema = z.object({
  /** What to pull, with its registry where that is not Docker Hub. */
  reference: z.string(),
  description: z.string(),
  /** Null where the registry counts none. */
  stars: z.number().nullable(),
  isOfficial: z.boolean(),
  isAutomated: z.boolean(),
})
export type FoundImage = z.infer<typeof foundImageSchema>

/** What to look for. */
export const imageSearchSchema = z.object({
  term: z.string().trim().min(1).max(200),
  /** Docker Hub where none is named. */
  registry: registryServerSchema.optional(),
  /** 1 to 100; 25 unless told, as the engine does. */
  limit: z.number().int().min(1).max(100).optional(),
  /** At least so many stars. */
  stars: z.number().int().min(0).optional(),
  isOfficial: z.boolean().optional(),
  isAutomated: z.boolean().optional(),
})
export type ImageSearch = z.infer<typeof imageSearchSchema>

/** Sign-ins, and what registries offer. */
export const registriesContract = {
  /** Who is signed in where. */
  list: oc.output(z.array(signInSchema)),
  /** Where a sign-in to this registry would be kept. */
  placeFor: oc.input(z.object({ server: registryServerSchema.optional() })).output(signInPlaceSchema),
  /**
   * GET /images/search through the engine; for a registry that is named also its catalogue, GET /v2/_catalog, asked by
   * Gantry. `isCut`: there may be more than was read.
   */
  search: oc
    .input(imageSearchSchema)
    .output(z.object({ images: z.array(foundImageSchema), isCut: z.boolean() })),
  /** GET /v2/NAME/tags/list, asked by Gantry; newest versions first as far as their names tell. */
  tags: oc
    .input(z.object({ reference: imageReferenceSchema }))
    .output(z.object({ tags: z.array(z.string()), isCut: z.boolean() })),
}
