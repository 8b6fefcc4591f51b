import { create, type StoreApi, type UseBoundStore } from 'zustand'

/** A question about a command that the person is thinking about. */
export interface Question<Asked, Answer> {
  readonly command: Asked
  /** Ends it; null when they thought better of it. */
  readonly answer: (answered: Answer | null) => void
}

/** The question that is open, if any; `turns` counts how often one was. */
export interface QuestionState<Asked, Answer> {
  readonly asked: Question<Asked, Answer> | null
  readonly turns: number
}

/** A store for one question at a time; the dialog that asks it is drawn once, in the shell. */
export function createQuestionStore<Asked, Answer>(): UseBoundStore<StoreApi<QuestionState<Asked, Answer>>> {
  return create<QuestionState<Asked, Answer>>(() => ({ asked: null, turns: 0 }))
}

/** Asks in place of an open question, which counts as called off, and answers as the person did. */
export function ask<Asked, Answer>(
  store: StoreApi<QuestionState<Asked, Answer>>,
  command: Asked,
): Promise<Answer | null> {
  store.getState().asked?.answer(null)
  return new Promise((resolve) => {
    store.setState(({ turns }) => ({
      turns: turns + 1,
      asked: {
        command,
        answer: (answered) => {
          store.setState({ asked: null })
          resolve(answered)
        },
      },
    }))
  })
}
