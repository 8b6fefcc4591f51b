import type { Topic } from '../topic'

/** Ports. */
export const portsTopic: Topic = {
  id: 'ports',
  title: 'lessons:ports.title',
  intro: 'lessons:ports.intro',
  drawing: 'port',
  made: { containers: ['learn-web', 'learn-web-2', 'learn-web-3'] },
  steps: [
    {
      id: 'publish',
      title: 'lessons:ports.publish.title',
      text: 'lessons:ports.publish.text',
      look: 'lessons:ports.publish.look',
      line: 'docker run -d --name learn-web -p 127.0.0.1:{port}:80 {busybox} sh -c "mkdir -p /www && echo It works > /www/index.html && httpd -f -p 80 -h /www"',
      effect: { type: 'container', name: 'learn-web', state: 'running' },
      place: 'container:learn-web/overview',
      undo: 'docker rm -f learn-web',
    },
    {
      id: 'ask',
      title: 'lessons:ports.ask.title',
      text: 'lessons:ports.ask.text',
      line: 'docker port learn-web',
      effect: { type: 'answer' },
      place: 'container:learn-web/overview',
    },
    {
      id: 'auto',
      title: 'lessons:ports.auto.title',
      text: 'lessons:ports.auto.text',
      look: 'lessons:ports.auto.look',
      line: 'docker run -d --name learn-web-2 -p 127.0.0.1::80 {busybox} sh -c "mkdir -p /www && echo It works > /www/index.html && httpd -f -p 80 -h /www"',
      effect: { type: 'container', name: 'learn-web-2', state: 'running' },
      place: '/containers',
      undo: 'docker rm -f learn-web-2',
    },
    {
      id: 'clash',
      title: 'lessons:ports.clash.title',
      text: 'lessons:ports.clash.text',
      look: 'lessons:ports.clash.look',
      line: 'docker run -d --name learn-web-3 -p 127.0.0.1:{port}:80 {busybox} sleep 1000',
      effect: { type: 'refused' },
      place: '/containers?state=all',
      undo: 'docker rm -f learn-web-3',
    },
  ],
}
