import { expect, it } from 'vitest'
import { familiarName, fullRepository, pulledName, splitImageReference } from './image-reference'

const digest = `sha256:${'a'.repeat(64)}`

it.each([
  ['web', 'web', 'latest', 'web:latest'],
  ['web:1.0', 'web', '1.0', 'web:1.0'],
  ['team/web', 'team/web', 'latest', 'team/web:latest'],
  ['localhost:5000/web', 'localhost:5000/web', 'latest', 'localhost:5000/web:latest'],
  ['localhost:5000/team/web:2', 'localhost:5000/team/web', '2', 'localhost:5000/team/web:2'],
  [`web@${digest}`, 'web', digest, `web@${digest}`],
  [`localhost:5000/web:1@${digest}`, 'localhost:5000/web', digest, `localhost:5000/web@${digest}`],
])('takes %s apart', (reference, repository, version, name) => {
  const parts = splitImageReference(reference)
  expect(parts).toEqual({ repository, version })
  expect(pulledName(parts)).toBe(name)
})

it.each([
  ['web', 'docker.io/library/web'],
  ['library/web', 'docker.io/library/web'],
  ['docker.io/library/web', 'docker.io/library/web'],
  ['index.docker.io/web', 'docker.io/library/web'],
  ['team/web', 'docker.io/team/web'],
  ['docker.io/team/web', 'docker.io/team/web'],
  ['localhost/web', 'localhost/web'],
  ['localhost:5000/web', 'localhost:5000/web'],
])('writes %s in full', (repository, full) => expect(fullRepository(repository)).toBe(full))

it.each([
  ['docker.io/library/web:1', 'web:1'],
  ['index.docker.io/library/web', 'web'],
  ['docker.io/team/web@sha256:ab', 'team/web@sha256:ab'],
  ['docker.io/library/team/web', 'library/team/web'],
  ['quay.io/library/web', 'quay.io/library/web'],
  ['web', 'web'],
])('what Docker leaves out of %s', (full, familiar) => {
  expect(familiarName(full)).toBe(familiar)
})
