import type { Topic } from '../topic'

/** Cleaning up. */
export const cleanupTopic: Topic = {
  id: 'cleanup',
  title: 'lessons:cleanup.title',
  intro: 'lessons:cleanup.intro',
  made: { containers: ['learn-litter-1', 'learn-litter-2'] },
  steps: [
    {
      id: 'df',
      title: 'lessons:cleanup.df.title',
      text: 'lessons:cleanup.df.text',
      line: 'docker system df',
      effect: { type: 'answer' },
      place: '/images',
    },
    {
      id: 'litter',
      title: 'lessons:cleanup.litter.title',
      text: 'lessons:cleanup.litter.text',
      line: 'docker run --name learn-litter-1 --label learn=litter {image} true',
      effect: { type: 'container', name: 'learn-litter-1', state: 'exited', exitCode: 0 },
      place: '/containers?state=all',
      undo: 'docker rm -f learn-litter-1',
    },
    {
      id: 'more',
      title: 'lessons:cleanup.more.title',
      text: 'lessons:cleanup.more.text',
      line: 'docker run --name learn-litter-2 --label learn=litter {image} true',
      effect: { type: 'container', name: 'learn-litter-2', state: 'exited', exitCode: 0 },
      place: '/containers?state=all',
      undo: 'docker rm -f learn-litter-2',
    },
    {
      id: 'prune',
      title: 'lessons:cleanup.prune.title',
      text: 'lessons:cleanup.prune.text',
      look: 'lessons:cleanup.prune.look',
      line: 'docker container prune --force --filter label=learn=litter',
      effect: { type: 'gone', kind: 'containers', name: 'learn-litter-1' },
      place: '/containers?state=all',
    },
    {
      id: 'rest',
      title: 'lessons:cleanup.rest.title',
      text: 'lessons:cleanup.rest.text',
      place: '/volumes',
    },
  ],
}
