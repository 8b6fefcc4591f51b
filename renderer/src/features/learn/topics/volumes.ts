import type { Topic } from '../topic'

/** Volumes: data that stays. */
export const volumesTopic: Topic = {
  id: 'volumes',
  title: 'lessons:volumes.title',
  intro: 'lessons:volumes.intro',
  drawing: 'volume',
  made: { containers: ['learn-writer', 'learn-reader'], volumes: ['learn-data'] },
  steps: [
    {
      id: 'create',
      title: 'lessons:volumes.create.title',
      text: 'lessons:volumes.create.text',
      look: 'lessons:volumes.create.look',
      line: 'docker volume create learn-data',
      effect: { type: 'there', kind: 'volumes', name: 'learn-data' },
      place: '/volumes',
      undo: 'docker volume rm learn-data',
    },
    {
      id: 'write',
      title: 'lessons:volumes.write.title',
      text: 'lessons:volumes.write.text',
      line: 'docker run --rm --name learn-writer -v learn-data:/data {image} sh -c "date >> /data/visits.txt"',
      effect: { type: 'gone', kind: 'containers', name: 'learn-writer' },
      place: '/volumes',
    },
    {
      id: 'read',
      title: 'lessons:volumes.read.title',
      text: 'lessons:volumes.read.text',
      look: 'lessons:volumes.read.look',
      line: 'docker run --name learn-reader -v learn-data:/data:ro {image} cat /data/visits.txt',
      effect: { type: 'container', name: 'learn-reader', state: 'exited', exitCode: 0 },
      place: 'container:learn-reader/logs',
      undo: 'docker rm -f learn-reader',
    },
    {
      id: 'inspect',
      title: 'lessons:volumes.inspect.title',
      text: 'lessons:volumes.inspect.text',
      look: 'lessons:volumes.inspect.look',
      line: 'docker volume inspect learn-data',
      effect: { type: 'answer' },
      place: '/volumes',
    },
  ],
}
