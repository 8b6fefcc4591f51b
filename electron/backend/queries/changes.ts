import { fileChanges } from '../containers/changes'
import type { Answerer } from './answerer'

/** `docker diff`: a letter and a path on each line, GET /containers/{id}/changes */
export const answerDiff: Answerer = async ({ targets: [target = ''] }, { engine }) => {
  const { paths, kinds } = await fileChanges(engine, target)
  return { text: paths.map((path, place) => `${kinds.charAt(place)} ${path}`).join('\n') }
}
