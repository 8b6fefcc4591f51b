import { procedures } from '../procedures'
import type { Terminals } from './terminals'

const { terminals: os } = procedures

/** Terminals into containers: open, type, resize, close, and how each is doing. */
export function terminalsRouter({ terminals }: { readonly terminals: Terminals }) {
  return {
    open: os.open.handler(async ({ input }) => (await terminals.open(input)).facts),
    list: os.list.handler(() => terminals.list().map((session) => session.facts)),
    watch: os.watch.handler(({ input, signal }) => terminals.get(input.id).watch(signal)),
    write: os.write.handler(async ({ input }) => {
      await terminals.get(input.id).write(input.text)
      return {}
    }),
    resize: os.resize.handler(({ input }) => {
      terminals.get(input.id).resize(input.cols, input.rows)
      return {}
    }),
    close: os.close.handler(async ({ input }) => ({ isLeftRunning: await terminals.close(input.id) })),
  }
}
