import * as z from 'zod'

/** A registry as it is typed after `docker login`: a host with an optional port, or its address. */
export const registryServerSchema = z
  .string()
  .max(255)
  .regex(
    /^(?:https?:\/\/)?(?:\[[0-9a-fA-F:]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?)(?::\d{1,5})?(?:\/[\w./-]*)?$/,
  )
