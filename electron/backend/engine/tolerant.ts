import * as z from 'zod'

/**
 * A field that is not needed: `fallback` stands in where it is absent, null or of another shape. Engines differ by
 * version and by make, and one odd field must never hide a whole list.
 */
export function tolerant<T>(schema: z.ZodType<T>, fallback: T): z.ZodType<T> {
  // A function, so that an array or object is a fresh one each time.
  return schema.catch(() => structuredClone(fallback))
}

/** A list of which every odd member is left out. Anything else than a list, also none at all, counts as empty. */
export function tolerantList<T>(member: z.ZodType<T>): z.ZodType<T[]> {
  return z
    .unknown()
    .optional()
    .transform((raw) => (Array.isArray(raw) ? validMembers(member, raw) : []))
}

/** The answer to a list call: odd members are left out, but the answer itself must be a list. */
export function listOf<T>(member: z.ZodType<T>): z.ZodType<T[]> {
  return z.array(z.unknown()).transform((raw) => validMembers(member, raw))
}

function validMembers<T>(member: z.ZodType<T>, raw: readonly unknown[]): T[] {
  return raw.flatMap((each) => {
    const parsed = member.safeParse(each)
    return parsed.success ? [parsed.data] : []
  })
}

/** A map of text to text, as labels are; members that are not text are left out. */
export const tolerantRecord: z.ZodType<Record<string, string>> = z
  .unknown()
  .optional()
  .transform((raw) => {
    if (typeof raw !== 'object' || raw === null) return {}
    return Object.fromEntries(
      Object.entries(raw).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  })
