import type { RunStep } from '#shared/contract/run-step'

/** A step without its moment, which is now. */
export type NewStep = RunStep extends infer Step ? (Step extends RunStep ? Omit<Step, 'at'> : never) : never

/** Where an executor tells what really happens while it makes and starts a container. */
export interface Story {
  /** It happened now. */
  note(step: NewStep): void
  /** The container that the story is about: from here on its events count. */
  follow(containerId: string): void
  /** What it writes will be lost once it ends, so listen before it starts. Settles when that is so, or cannot be. */
  listen(containerId: string, isTty: boolean): Promise<void>
}

/** For commands that nobody tells the story of. */
export const noStory: Story = {
  note: () => undefined,
  follow: () => undefined,
  listen: () => Promise.resolve(),
}
