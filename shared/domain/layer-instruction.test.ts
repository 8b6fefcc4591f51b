import { describe, expect, it } from 'vitest'
import { coverSecrets, historySteps, toInstruction } from './layer-instruction'

describe('toInstruction', () => {
  it.each([
    ['/bin/sh -c #(nop)  CMD ["sh"]', 'CMD', '["sh"]'],
    ['/bin/sh -c #(nop) ADD file:1234 in / ', 'ADD', 'file:1234 in /'],
    ['RUN /bin/sh -c apt-get update # buildkit', 'RUN', 'apt-get update'],
    ['COPY . /app # buildkit', 'COPY', '. /app'],
    ['WORKDIR /app', 'WORKDIR', '/app'],
    ['|1 VERSION=2 /bin/sh -c make all', 'RUN', 'make all'],
    ['RUN |1 VERSION=2 /bin/sh -c make all # buildkit', 'RUN', 'make all'],
    ['/bin/sh -c echo a && echo b', 'RUN', 'echo a && echo b'],
    ['/bin/bash', '', '/bin/bash'],
    ['', '', ''],
  ])('%s', (createdBy, word, text) => expect(toInstruction(createdBy)).toEqual({ word, text }))
})

it('covers secrets in instructions', () => {
  expect(coverSecrets('DB_PASSWORD="a b" PATH=/bin API_KEY=x')).toBe(
    'DB_PASSWORD=•••••••• PATH=/bin API_KEY=••••••••',
  )
})

describe('historySteps', () => {
  const entry = (createdBy: string, size: number) => ({
    id: '',
    createdAt: 0,
    createdBy,
    size,
    comment: '',
    tags: [],
  })
  const layersOf = (entries: ReturnType<typeof entry>[], layers: string[]) =>
    historySteps(entries, layers).map((step) => step.layer)

  it('gives layers to what holds files, and counts up', () => {
    const entries = [
      entry('/bin/sh -c #(nop)  CMD ["sh"]', 0),
      entry('RUN make', 20),
      entry('ENV A=1', 0),
      entry('ADD x', 5),
    ]
    expect(layersOf(entries, ['a', 'b'])).toEqual([null, 'b', null, 'a'])
    expect(historySteps(entries, ['a', 'b']).map(({ total }) => total)).toEqual([25, 25, 5, 5])
  })

  it('finds the layers that are empty', () => {
    const entries = [entry('RUN true', 0), entry('WORKDIR /app', 0), entry('ADD x', 5)]
    expect(layersOf(entries, ['a', 'b', 'c'])).toEqual(['c', 'b', 'a'])
    expect(layersOf(entries, ['a', 'b'])).toEqual(['b', null, 'a'])
  })
})
