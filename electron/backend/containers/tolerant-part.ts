import * as z from 'zod'

/** A nested object that may be missing, null or of another shape: it then counts as one without fields. */
export function tolerantPart<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(asObject, z.object(shape))
}

/** A map whose values all follow `value`; anything else counts as an empty map. */
export function tolerantMap<T>(value: z.ZodType<T>) {
  return z.preprocess(asObject, z.record(z.string(), value).catch({}))
}

function asObject(raw: unknown): object {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : {}
}
