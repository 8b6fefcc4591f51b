import type { Topic } from '../topic'

/** Running things. */
export const runTopic: Topic = {
  id: 'run',
  title: 'lessons:run.title',
  intro: 'lessons:run.intro',
  made: { containers: ['learn-clock', 'learn-env', 'learn-small', 'learn-once'] },
  steps: [
    {
      id: 'detach',
      title: 'lessons:run.detach.title',
      text: 'lessons:run.detach.text',
      look: 'lessons:run.detach.look',
      line: 'docker run -d --name learn-clock {image} sh -c "while true; do date; sleep 1; done"',
      effect: { type: 'container', name: 'learn-clock', state: 'running' },
      place: 'container:learn-clock/logs',
      undo: 'docker rm -f learn-clock',
    },
    {
      id: 'env',
      title: 'lessons:run.env.title',
      text: 'lessons:run.env.text',
      look: 'lessons:run.env.look',
      line: 'docker run --name learn-env -e NAME=Gantry {image} sh -c \'echo "Hello, $NAME"\'',
      effect: { type: 'container', name: 'learn-env', state: 'exited', exitCode: 0 },
      place: 'container:learn-env/logs',
      undo: 'docker rm -f learn-env',
    },
    {
      id: 'limit',
      title: 'lessons:run.limit.title',
      text: 'lessons:run.limit.text',
      look: 'lessons:run.limit.look',
      line: 'docker run -d --name learn-small --memory 64m --cpus 0.5 {image} sleep 1000',
      effect: { type: 'container', name: 'learn-small', state: 'running' },
      place: 'container:learn-small/stats',
      undo: 'docker rm -f learn-small',
    },
    {
      id: 'rm',
      title: 'lessons:run.rm.title',
      text: 'lessons:run.rm.text',
      look: 'lessons:run.rm.look',
      line: 'docker run --rm --name learn-once {image} echo gone',
      effect: { type: 'gone', kind: 'containers', name: 'learn-once' },
      place: '/containers?state=all',
    },
  ],
}
