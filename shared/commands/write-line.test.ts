import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryCommands } from './arbitrary-commands.fixture'
import { commandSchema } from './index'
import { readCommand } from './read-line'
import { commandLine, commandLines, stepsOf } from './write-line'

it.each(Object.entries(arbitraryCommands))('reads back every %s that it writes', async (_kind, arbitrary) => {
  await fc.assert(
    fc.property(arbitrary, (raw) => {
      const command = commandSchema.parse(raw)
      const steps = stepsOf(command)
      expect(commandLines(command).map((line) => readCommand(line))).toEqual(
        steps.map((step) => ({ ok: true, command: step })),
      )
      // What docker has no line of its own for is read from none.
      expect(readCommand(commandLine(command)).ok).toBe(steps.length === 1)
    }),
    { numRuns: 200 },
  )
})
