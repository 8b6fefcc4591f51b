import type { Topic } from '../topic'

/** Dockerfile and build. */
export const dockerfileTopic: Topic = {
  id: 'dockerfile',
  title: 'lessons:dockerfile.title',
  intro: 'lessons:dockerfile.intro',
  drawing: 'recipe',
  made: { containers: ['learn-app', 'learn-app-2'], images: ['learn-app:1'] },
  steps: [
    {
      id: 'write',
      title: 'lessons:dockerfile.write.title',
      text: 'lessons:dockerfile.write.text',
    },
    {
      id: 'build',
      title: 'lessons:dockerfile.build.title',
      text: 'lessons:dockerfile.build.text',
      look: 'lessons:dockerfile.build.look',
      line: 'docker build -t learn-app:1 {folder}',
      effect: { type: 'there', kind: 'images', name: 'learn-app:1' },
      place: '/images',
      undo: 'docker rmi learn-app:1',
    },
    {
      id: 'run',
      title: 'lessons:dockerfile.run.title',
      text: 'lessons:dockerfile.run.text',
      look: 'lessons:dockerfile.run.look',
      line: 'docker run --name learn-app learn-app:1',
      effect: { type: 'container', name: 'learn-app', state: 'exited', exitCode: 0 },
      place: 'container:learn-app/logs',
      undo: 'docker rm -f learn-app',
    },
    {
      id: 'override',
      title: 'lessons:dockerfile.override.title',
      text: 'lessons:dockerfile.override.text',
      line: 'docker run --name learn-app-2 -e NAME=you learn-app:1',
      effect: { type: 'container', name: 'learn-app-2', state: 'exited', exitCode: 0 },
      place: 'container:learn-app-2/logs',
      undo: 'docker rm -f learn-app-2',
    },
  ],
}
