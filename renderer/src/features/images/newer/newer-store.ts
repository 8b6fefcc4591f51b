import { create } from 'zustand'
import type { NewerCheck } from '#shared/contract/images'
import type { AppError } from '#shared/errors'
import { rpc } from '../../../rpc/client'
import { toAppError } from '../../../rpc/to-app-error'

/** What is known of one tag's registry. */
export type NewerState =
  | { readonly type: 'asking' }
  | { readonly type: 'told'; readonly check: NewerCheck }
  | { readonly type: 'failed'; readonly error: AppError }

/** Answers by reference, for as long as the app is open. */
export const useNewerStore = create<{ readonly byReference: ReadonlyMap<string, NewerState> }>(() => ({
  byReference: new Map(),
}))

/** Questions to registries at once. */
const atOnce = 4

/** Asks the registries of some tags whether they have another image under the name. Never rejects. */
export async function askNewer(references: readonly string[], signal?: AbortSignal): Promise<void> {
  const rest = references.values()
  for (const reference of references) put(reference, { type: 'asking' })
  const work = async (): Promise<void> => {
    for (const reference of rest) put(reference, await ask(reference, signal))
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, references.length) }, work))
}

/** Forgets an answer: the tag was pulled again. */
export function forgetNewer(reference: string): void {
  put(reference, null)
}

async function ask(reference: string, signal?: AbortSignal): Promise<NewerState | null> {
  if (signal?.aborted) return null
  try {
    const check = await rpc.images.newer({ reference }, signal ? { signal } : {})
    return { type: 'told', check }
  } catch (error) {
    return signal?.aborted ? null : { type: 'failed', error: toAppError(error) }
  }
}

function put(reference: string, state: NewerState | null): void {
  useNewerStore.setState(({ byReference }) => {
    const next = new Map(byReference)
    if (state) next.set(reference, state)
    else next.delete(reference)
    return { byReference: next }
  })
}
