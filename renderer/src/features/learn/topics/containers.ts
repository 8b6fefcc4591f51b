import type { Topic } from '../topic'

/** What a container is. */
export const containersTopic: Topic = {
  id: 'containers',
  title: 'lessons:containers.title',
  intro: 'lessons:containers.intro',
  drawing: 'engine',
  made: { containers: ['learn-hello'] },
  steps: [
    {
      id: 'version',
      title: 'lessons:containers.version.title',
      text: 'lessons:containers.version.text',
      look: 'lessons:containers.version.look',
      line: 'docker version',
      effect: { type: 'answer' },
      place: '/about',
    },
    {
      id: 'hello',
      title: 'lessons:containers.hello.title',
      text: 'lessons:containers.hello.text',
      look: 'lessons:containers.hello.look',
      line: 'docker run --name learn-hello {image} echo "Hello from a container"',
      effect: { type: 'container', name: 'learn-hello', state: 'exited', exitCode: 0 },
      place: 'container:learn-hello/logs',
      undo: 'docker rm -f learn-hello',
    },
    {
      id: 'list',
      title: 'lessons:containers.list.title',
      text: 'lessons:containers.list.text',
      look: 'lessons:containers.list.look',
      line: 'docker ps -a',
      effect: { type: 'answer' },
      place: '/containers?state=all',
    },
  ],
}
