import { create } from 'zustand'
import type { CommandOf } from '#shared/commands/index'
import { goTo } from './go-to'

/** What the page for a new build begins with. */
export interface BuildDraft {
  readonly command?: Partial<CommandOf<'image.build'>>
  /** Text for a Dockerfile that is not yet on the disk. */
  readonly dockerfileText?: string
}

/** Handed over to the page for a new build, which takes it when it opens. */
export const useBuildDraftStore = create<{ readonly draft: BuildDraft | null; readonly turn: number }>(
  () => ({
    draft: null,
    turn: 0,
  }),
)

/** Opens the page for a new build with something filled in. */
export function openNewBuild(draft: BuildDraft): void {
  useBuildDraftStore.setState(({ turn }) => ({ draft, turn: turn + 1 }))
  goTo('/builds/new')
}
