import type { BuildsChange } from '#shared/contract/builds'
import { procedures } from '../procedures'
import { watch } from '../watch'
import type { BuildLog } from './build-log'
import { measureContext } from './measure-context'
import { keepNewestOfBuild, mergeNews } from './merge-news'
import { readTextFile, writeTextFile } from './text-file'

const never = new AbortController().signal

/** The history of builds, and what a build is made from. */
export function buildsRouter(builds: BuildLog) {
  return {
    watch: procedures.builds.watch.handler(({ signal }) =>
      watch<BuildsChange>(
        () => ({ type: 'snapshot', builds: builds.builds }),
        builds.changes,
        signal,
        keepNewestOfBuild,
      ),
    ),
    watchOne: procedures.builds.watchOne.handler(async function* ({ input, signal = never }) {
      const running = builds.running(input.id)
      if (!running) {
        yield { type: 'snapshot' as const, details: builds.details(input.id) }
        return
      }
      for await (const news of watch(
        () => ({ type: 'snapshot' as const, details: builds.details(input.id) }),
        running.news,
        signal,
        mergeNews,
      )) {
        yield news
        if (news.type === 'news' && news.build.endedAt !== null) return
        if (news.type === 'snapshot' && news.details.build.endedAt !== null) return
      }
    }),
    remove: procedures.builds.remove.handler(({ input }) => {
      builds.remove(input.ids)
      return {}
    }),
    context: procedures.builds.context.handler(({ input, signal = never }) => measureContext(input, signal)),
    readFile: procedures.builds.readFile.handler(({ input }) => readTextFile(input.path)),
    writeFile: procedures.builds.writeFile.handler(({ input }) =>
      writeTextFile(input.path, input.text, input.version),
    ),
  }
}
