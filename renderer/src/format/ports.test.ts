import { expect, test } from 'vitest'
import { publishedPorts } from './ports'

test('a port on IPv4 and IPv6 is listed once, by number, with a link for TCP', () => {
  expect(
    publishedPorts([
      { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostIp: '0.0.0.0' },
      { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostIp: '::' },
      { containerPort: 53, protocol: 'udp', hostPort: 53, hostIp: '0.0.0.0' },
      { containerPort: 443, protocol: 'tcp', hostPort: 8443, hostIp: '127.0.0.1' },
      { containerPort: 9000, protocol: 'tcp' },
    ]),
  ).toEqual([
    { text: '53:53/udp', short: '53:53/udp', url: null },
    { text: '8080:80', short: '8080:80', url: 'http://localhost:8080' },
    { text: '127.0.0.1:8443:443', short: '8443:443', url: 'https://localhost:8443' },
  ])
})

test('the ports of an engine on another machine are there', () => {
  const port = { containerPort: 80, protocol: 'tcp', hostPort: 80, hostIp: '' }
  expect(publishedPorts([port], 'tcp://10.0.0.7:2376')[0]?.url).toBe('http://10.0.0.7:80')
  expect(publishedPorts([port], 'ssh://me@box')[0]?.url).toBe('http://box:80')
  expect(publishedPorts([port], 'unix:///var/run/docker.sock')[0]?.url).toBe('http://localhost:80')
})

test('a port bound to one address says so', () => {
  const port = { containerPort: 80, protocol: 'tcp', hostPort: 80 }
  expect(publishedPorts([{ ...port, hostIp: 'fd00::1' }])).toEqual([
    { text: '[fd00::1]:80:80', short: '80:80', url: 'http://[fd00::1]:80' },
  ])
})
