import type { Topic } from '../topic'

/** Images and tags. */
export const imagesTopic: Topic = {
  id: 'images',
  title: 'lessons:images.title',
  intro: 'lessons:images.intro',
  drawing: 'mould',
  made: { containers: ['learn-twin-1', 'learn-twin-2'], images: ['learn-copy:1'] },
  steps: [
    {
      id: 'list',
      title: 'lessons:images.list.title',
      text: 'lessons:images.list.text',
      look: 'lessons:images.list.look',
      line: 'docker images',
      effect: { type: 'answer' },
      place: '/images',
    },
    {
      id: 'tag',
      title: 'lessons:images.tag.title',
      text: 'lessons:images.tag.text',
      look: 'lessons:images.tag.look',
      line: 'docker tag {image} learn-copy:1',
      effect: { type: 'there', kind: 'images', name: 'learn-copy:1' },
      place: '/images',
      undo: 'docker rmi learn-copy:1',
    },
    {
      id: 'first',
      title: 'lessons:images.first.title',
      text: 'lessons:images.first.text',
      line: 'docker create --name learn-twin-1 learn-copy:1',
      effect: { type: 'container', name: 'learn-twin-1', state: 'created' },
      place: 'container:learn-twin-1/overview',
      undo: 'docker rm -f learn-twin-1',
    },
    {
      id: 'second',
      title: 'lessons:images.second.title',
      text: 'lessons:images.second.text',
      look: 'lessons:images.second.look',
      line: 'docker create --name learn-twin-2 learn-copy:1',
      effect: { type: 'container', name: 'learn-twin-2', state: 'created' },
      place: '/containers?state=all',
      undo: 'docker rm -f learn-twin-2',
    },
  ],
}
