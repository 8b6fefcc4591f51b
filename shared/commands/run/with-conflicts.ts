import type * as z from 'zod'
import { conflictsOf } from './conflicts'
import type { RunOptions } from './options'

/** The schema, with what does not go together refused: an issue `conflict` at the field. */
export function withConflicts<Schema extends z.ZodObject>(schema: Schema): Schema {
  return schema.check((context) => {
    for (const { field } of conflictsOf(context.value as Partial<RunOptions>)) {
      context.issues.push({ code: 'custom', message: 'conflict', path: [field], input: context.value })
    }
  }) as Schema
}
