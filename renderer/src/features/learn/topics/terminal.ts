import type { Topic } from '../topic'

/** A terminal inside. */
export const terminalTopic: Topic = {
  id: 'terminal',
  title: 'lessons:terminal.title',
  intro: 'lessons:terminal.intro',
  made: { containers: ['learn-shell'] },
  steps: [
    {
      id: 'start',
      title: 'lessons:terminal.start.title',
      text: 'lessons:terminal.start.text',
      line: 'docker run -dit --name learn-shell {image} sh',
      effect: { type: 'container', name: 'learn-shell', state: 'running' },
      place: 'container:learn-shell/overview',
      undo: 'docker rm -f learn-shell',
    },
    {
      id: 'exec',
      title: 'lessons:terminal.exec.title',
      text: 'lessons:terminal.exec.text',
      line: 'docker exec learn-shell ls /',
      effect: { type: 'done' },
      place: 'container:learn-shell/processes',
    },
    {
      id: 'shell',
      title: 'lessons:terminal.shell.title',
      text: 'lessons:terminal.shell.text',
      look: 'lessons:terminal.shell.look',
      line: 'docker exec -it learn-shell sh',
      effect: { type: 'answer' },
      place: 'container:learn-shell/terminal',
    },
    {
      id: 'top',
      title: 'lessons:terminal.top.title',
      text: 'lessons:terminal.top.text',
      line: 'docker top learn-shell',
      effect: { type: 'answer' },
      place: 'container:learn-shell/processes',
    },
  ],
}
