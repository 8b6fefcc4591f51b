import { expect, it } from 'vitest'
import { commandSchema, commandSpecs } from './index'

it('has one schema for each spec', () => {
  const kinds = commandSchema.options.map(({ shape }) => shape.kind.value)
  expect(kinds.toSorted()).toEqual(commandSpecs.map(({ kind }) => kind).toSorted())
})
