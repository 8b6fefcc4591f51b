import type { Topic } from '../topic'

/** Commit, and why a Dockerfile is better. */
export const commitTopic: Topic = {
  id: 'commit',
  title: 'lessons:commit.title',
  intro: 'lessons:commit.intro',
  made: { containers: ['learn-commit', 'learn-commit-2'], images: ['learn-commit:first'] },
  steps: [
    {
      id: 'change',
      title: 'lessons:commit.change.title',
      text: 'lessons:commit.change.text',
      line: 'docker run --name learn-commit {image} sh -c "echo first > /first.txt"',
      effect: { type: 'container', name: 'learn-commit', state: 'exited', exitCode: 0 },
      place: 'container:learn-commit/overview',
      undo: 'docker rm -f learn-commit',
    },
    {
      id: 'diff',
      title: 'lessons:commit.diff.title',
      text: 'lessons:commit.diff.text',
      look: 'lessons:commit.diff.look',
      line: 'docker diff learn-commit',
      effect: { type: 'answer', says: 'A /first.txt' },
      place: 'container:learn-commit/changes',
    },
    {
      id: 'commit',
      title: 'lessons:commit.commit.title',
      text: 'lessons:commit.commit.text',
      line: 'docker commit -a me -m "one file more" learn-commit learn-commit:first',
      effect: { type: 'there', kind: 'images', name: 'learn-commit:first' },
      place: '/images',
      undo: 'docker rmi learn-commit:first',
    },
    {
      id: 'use',
      title: 'lessons:commit.use.title',
      text: 'lessons:commit.use.text',
      look: 'lessons:commit.use.look',
      line: 'docker run --name learn-commit-2 learn-commit:first cat /first.txt',
      effect: { type: 'container', name: 'learn-commit-2', state: 'exited', exitCode: 0 },
      place: 'container:learn-commit-2/logs',
      undo: 'docker rm -f learn-commit-2',
    },
  ],
}
