import * as z from 'zod'

/**
 * An id or name that is safe as one segment of an Engine API path.
 * The engine's own rule for names; an empty or dotted segment would make the engine redirect.
 */
export const idSchema = z
  .string()
  .max(255)
  .regex(/^(?:sha256:)?[a-zA-Z0-9][a-zA-Z0-9_.-]*$/)

/** A name that the engine accepts for a new container, volume or network. */
export const newNameSchema = z
  .string()
  .max(255)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/)

/** An image reference (`name:tag`, `host:port/name@sha256:...`) or id. */
export const imageReferenceSchema = z
  .string()
  .max(512)
  .regex(
    /^(?:sha256:[a-f0-9]{6,64}|(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*(?::[\w][\w.-]{0,127})?(?:@sha256:[a-f0-9]{64})?)$/,
  )
