import type { Topic } from '../topic'

/** Reading logs; why did it stop?. */
export const logsTopic: Topic = {
  id: 'logs',
  title: 'lessons:logs.title',
  intro: 'lessons:logs.intro',
  made: { containers: ['learn-crash', 'learn-stubborn', 'learn-typo'] },
  steps: [
    {
      id: 'crash',
      title: 'lessons:logs.crash.title',
      text: 'lessons:logs.crash.text',
      look: 'lessons:logs.crash.look',
      line: 'docker run --name learn-crash {image} sh -c "echo starting; echo cannot open config >&2; exit 3"',
      effect: { type: 'container', name: 'learn-crash', state: 'exited', exitCode: 3 },
      place: 'container:learn-crash/logs',
      undo: 'docker rm -f learn-crash',
    },
    {
      id: 'logs',
      title: 'lessons:logs.logs.title',
      text: 'lessons:logs.logs.text',
      line: 'docker logs learn-crash',
      effect: { type: 'answer' },
      place: 'container:learn-crash/logs',
    },
    {
      id: 'victim',
      title: 'lessons:logs.victim.title',
      text: 'lessons:logs.victim.text',
      line: 'docker run -d --name learn-stubborn {image} sleep 1000',
      effect: { type: 'container', name: 'learn-stubborn', state: 'running' },
      place: 'container:learn-stubborn/overview',
      undo: 'docker rm -f learn-stubborn',
    },
    {
      id: 'kill',
      title: 'lessons:logs.kill.title',
      text: 'lessons:logs.kill.text',
      look: 'lessons:logs.kill.look',
      line: 'docker kill learn-stubborn',
      effect: { type: 'container', name: 'learn-stubborn', state: 'exited', exitCode: 137 },
      place: 'container:learn-stubborn/overview',
      undo: 'docker start learn-stubborn',
    },
    {
      id: 'typo',
      title: 'lessons:logs.typo.title',
      text: 'lessons:logs.typo.text',
      look: 'lessons:logs.typo.look',
      line: 'docker run -d --name learn-typo {image} slep 1000',
      effect: { type: 'refused' },
      place: 'container:learn-typo/overview',
      undo: 'docker rm -f learn-typo',
    },
  ],
}
