import { describe, expect, it } from 'vitest'
import type { RemovalFacts } from '#shared/contract/images'
import type { ContainerRow } from '#shared/contract/rows'
import { planRemoval, type RemovalChoices } from './removal-plan'

type Image = RemovalFacts['relations'][number]

function image(id: string, tags: string[], parentId = ''): Image {
  return { id: `sha256:${id}`, parentId: parentId && `sha256:${parentId}`, tags, digests: [], size: 1 }
}

function container(id: string, imageId: string, state: string): ContainerRow {
  return { id, name: id, imageId: `sha256:${imageId}`, state } as ContainerRow
}

/** `base:1` under `child:1`, which has a second name; `used:1` and a nameless image beside. */
const facts: RemovalFacts = {
  layers: [
    { digest: 'a', parent: null, total: 100 },
    { digest: 'b', parent: 0, total: 110 },
    { digest: 'c', parent: null, total: 7 },
  ] as unknown as RemovalFacts['layers'],
  images: [
    { id: 'sha256:base', top: 0 },
    { id: 'sha256:child', top: 1 },
    { id: 'sha256:used', top: 2 },
  ] as unknown as RemovalFacts['images'],
  relations: [
    image('base', ['base:1']),
    image('child', ['child:1', 'child:2'], 'base'),
    image('used', ['used:1']),
  ],
}

const plan = (choices: Partial<RemovalChoices>, containers: ContainerRow[] = []) => {
  const { prediction, ...rest } = planRemoval(
    { targets: [], force: false, withContainers: false, ...choices },
    facts,
    containers,
  )
  return { ...rest, freed: prediction.freed, outcomes: prediction.steps.map(({ outcome }) => outcome) }
}

describe('planRemoval', () => {
  it('only untags the base of another image, and deletes both in the order that lets both go', () => {
    expect(plan({ targets: ['base:1'] })).toMatchObject({ outcomes: ['untagged'], freed: 0 })
    expect(plan({ targets: ['base:1', 'child:1', 'child:2'] })).toMatchObject({
      command: { kind: 'image.remove', targets: ['child:1', 'child:2', 'base:1'] },
      outcomes: ['untagged', 'deleted', 'deleted'],
      freed: 110,
    })
  })

  it('leaves out what is refused, and names who holds it', () => {
    const stopped = container('stopped', 'used', 'exited')
    const found = plan({ targets: ['used:1', 'child:1'] }, [stopped])
    expect(found).toMatchObject({
      before: [],
      command: { targets: ['child:1'] },
      holders: [stopped],
      isForceOfUse: true,
    })
    expect(plan({ targets: ['used:1'] }, [stopped])).toMatchObject({ command: null, outcomes: ['refused'] })
  })

  it('removes the containers first where that is chosen, and stops those that run', () => {
    const rows = [container('stopped', 'used', 'exited'), container('running', 'used', 'running')]
    const found = plan({ targets: ['used:1'], withContainers: true }, [
      ...rows,
      container('other', 'x', 'running'),
    ])
    expect(found.before).toEqual([
      { kind: 'container.stop', targets: ['running'] },
      { kind: 'container.remove', targets: ['stopped', 'running'] },
    ])
    expect(found).toMatchObject({
      command: { kind: 'image.remove', targets: ['used:1'] },
      outcomes: ['deleted'],
      freed: 7,
      isForceOfUse: false,
    })
  })

  it('by force takes the name from what runs, and the image from what rests', () => {
    const run = plan({ targets: ['used:1'], force: true }, [container('running', 'used', 'running')])
    expect(run).toMatchObject({
      command: { targets: ['used:1'], force: true },
      outcomes: ['untagged'],
      freed: 0,
    })
    const rest = plan({ targets: ['used:1'], force: true }, [container('stopped', 'used', 'exited')])
    // The container still stands on the layers.
    expect(rest).toMatchObject({ outcomes: ['deleted'], freed: 0 })
  })
})
