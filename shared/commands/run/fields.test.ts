import { describe, expect, it } from 'vitest'
import type { Codec } from './codec'
import { cpuCount } from './cpu-count'
import { device } from './device'
import { deviceBytes, deviceOperations, deviceWeight } from './device-limit'
import { duration } from './duration'
import { envEntry } from './env-entry'
import { exposedPort } from './exposed-port'
import { gpuRequest } from './gpu-request'
import { hostEntry } from './host-entry'
import { mount } from './mount'
import { networkAttachment } from './network-attachment'
import { capability, ipAddress, macAddress } from './patterns'
import { publishedPort } from './published-port'
import { restartPolicy } from './restart-policy'
import { securityOption } from './security-option'
import { size, swapSize } from './size'
import { tmpfsMount } from './tmpfs-mount'
import { ulimit } from './ulimit'
import { volumeMount } from './volume-mount'

const one = (first: number, last = first) => ({ first, last })
const resultOf = <T>(codec: Codec<T>, text: string) => {
  const read = codec.read(text)
  return read.ok ? read.value : read.error
}

describe('reads a field as the docker CLI does', () => {
  it.each<[string, Codec<never> | Codec<unknown>, string, unknown]>([
    ['port', publishedPort, '80', { containerPort: one(80), protocol: 'tcp' }],
    ['port', publishedPort, ':80', { containerPort: one(80), protocol: 'tcp' }],
    ['port', publishedPort, '0:80/UDP', { hostPort: one(0), containerPort: one(80), protocol: 'udp' }],
    [
      'port',
      publishedPort,
      '127.0.0.1::80',
      { hostIp: '127.0.0.1', containerPort: one(80), protocol: 'tcp' },
    ],
    ['port', publishedPort, '1-2:3-4', { hostPort: one(1, 2), containerPort: one(3, 4), protocol: 'tcp' }],
    [
      'port',
      publishedPort,
      '[::1]:5:6',
      { hostIp: '::1', hostPort: one(5), containerPort: one(6), protocol: 'tcp' },
    ],
    ['expose', exposedPort, '5-6/sctp', { port: one(5, 6), protocol: 'sctp' }],
    ['size', size, '1.5g', 1_610_612_736],
    ['size', size, '512MiB', 536_870_912],
    ['size', size, '10', 10],
    ['swap', swapSize, '-1', -1],
    ['duration', duration, '1h1m1.5s', 3_661_500_000_000],
    ['duration', duration, '0', 0],
    ['duration', duration, '3µs', 3000],
    ['cpus', cpuCount, '.5', 0.5],
    ['volume', volumeMount, 'C:\\data:/data:ro', { source: 'C:\\data', target: '/data', options: 'ro' }],
    ['tmpfs', tmpfsMount, '/t:size=1m', { target: '/t', options: 'size=1m' }],
    ['restart', restartPolicy, 'on-failure:0', { name: 'on-failure' }],
    ['ulimit', ulimit, 'nofile=1:-1', { name: 'nofile', soft: 1, hard: -1 }],
    ['device', device, '/dev/a:rw', { host: '/dev/a', permissions: 'rw' }],
    ['rate', deviceBytes, '/dev/sda:1.5 mb', { path: '/dev/sda', value: 1_572_864 }],
    ['rate', deviceOperations, '/dev/sda:05', { path: '/dev/sda', value: 5 }],
    ['gpus', gpuRequest, 'all', { count: -1 }],
    ['gpus', gpuRequest, 'driver=x', { count: 1, driver: 'x' }],
    ['gpus', gpuRequest, '"device=0,1",count=0', { devices: ['0', '1'] }],
    ['gpus', gpuRequest, '2,"options=a=b,c"', { count: 2, options: { a: 'b', c: '' } }],
    ['host', hostEntry, 'a=[::1]', { host: 'a', address: '::1' }],
    ['env', envEntry, 'A==', { name: 'A', value: '=' }],
    ['network', networkAttachment, 'container:web', { name: 'container:web' }],
    ['mount', mount, 'src=/a,dst=/b,type=bind,ro=false', { type: 'bind', source: '/a', target: '/b' }],
  ])('%s: %#', (_name, codec, text, value) => {
    expect(resultOf(codec, text)).toEqual(value)
  })
})

describe('says what is wrong with a field, and where', () => {
  it.each<[string, Codec<never> | Codec<unknown>, string, string, number]>([
    ['port', publishedPort, '', 'empty', 0],
    ['port', publishedPort, '80:', 'empty', 3],
    ['port', publishedPort, '80:x', 'not-a-number', 3],
    ['port', publishedPort, '80:0', 'out-of-range', 3],
    ['port', publishedPort, '70000:80', 'out-of-range', 0],
    ['port', publishedPort, '9-8:80', 'out-of-range', 0],
    ['port', publishedPort, '80:80/icmp', 'bad-protocol', 6],
    ['port', publishedPort, 'localhost:80:80', 'bad-address', 0],
    ['port', publishedPort, '127.0.0.1:1-3:1-2', 'range-mismatch', 10],
    ['port', publishedPort, 'target=80,colour=red', 'unknown-word', 10],
    ['port', publishedPort, 'published=80', 'missing-key', 0],
    ['expose', exposedPort, '80:80', 'not-a-number', 0],
    ['size', size, '1x', 'not-a-number', 0],
    ['size', size, '-1', 'not-a-number', 0],
    ['duration', duration, '30', 'malformed', 0],
    ['duration', duration, '-1s', 'out-of-range', 0],
    ['cpus', cpuCount, '1/2', 'not-a-number', 0],
    ['volume', volumeMount, 'data', 'not-absolute', 0],
    ['volume', volumeMount, 'a1:data', 'not-absolute', 3],
    ['volume', volumeMount, '/a:/', 'root-target', 3],
    ['volume', volumeMount, './a:/b', 'relative-source', 0],
    ['volume', volumeMount, '~/a:/b', 'relative-source', 0],
    ['volume', volumeMount, 'a b:/b', 'malformed', 0],
    ['volume', volumeMount, '/a:/b:rx', 'unknown-word', 6],
    ['volume', volumeMount, '/a:/b:ro:x', 'malformed', 0],
    ['tmpfs', tmpfsMount, 'run', 'not-absolute', 0],
    ['restart', restartPolicy, 'sometimes', 'unknown-word', 0],
    ['restart', restartPolicy, 'always:3', 'conflict', 7],
    ['restart', restartPolicy, 'on-failure:x', 'not-a-number', 11],
    ['ulimit', ulimit, 'nofiles=1', 'unknown-word', 0],
    ['ulimit', ulimit, 'nofile=2:1', 'out-of-range', 7],
    ['device', device, 'dev/a', 'not-absolute', 0],
    ['device', device, '/dev/a:/b:x', 'unknown-word', 10],
    ['device', device, '/dev/tty*', 'not-supported', 0],
    ['device', device, 'vendor.com/gpu=all', 'not-supported', 0],
    ['rate', deviceBytes, '/dev/sda', 'malformed', 8],
    ['rate', deviceBytes, 'sda:1mb', 'malformed', 0],
    ['rate', deviceBytes, '/dev/sda:fast', 'not-a-number', 9],
    ['rate', deviceOperations, '/dev/sda:1k', 'not-a-number', 9],
    ['weight', deviceWeight, '/dev/sda:5', 'out-of-range', 9],
    ['gpus', gpuRequest, '1.5', 'not-a-number', 0],
    ['gpus', gpuRequest, 'device=0, count=1', 'unknown-word', 9],
    ['gpus', gpuRequest, 'all,count=2', 'conflict', 4],
    ['gpus', gpuRequest, 'device=0,count=2', 'conflict', 0],
    ['gpus', gpuRequest, 'count=-5', 'out-of-range', 6],
    ['gpus', gpuRequest, '"device=0,"', 'empty', 7],
    ['gpus', gpuRequest, 'options=', 'empty', 8],
    ['host', hostEntry, 'db', 'malformed', 0],
    ['host', hostEntry, 'db:nowhere', 'bad-address', 3],
    ['env', envEntry, '=x', 'empty', 0],
    ['network', networkAttachment, 'alias=a', 'missing-key', 0],
    ['network', networkAttachment, 'name=a,ip=x', 'bad-address', 7],
    ['network', networkAttachment, 'name=a,colour=red', 'unknown-word', 7],
    ['mount', mount, 'type=bind,dst=/b', 'missing-key', 0],
    ['mount', mount, 'type=bind,src=a,dst=/b', 'relative-source', 0],
    ['mount', mount, 'type=hole,dst=/b', 'unknown-word', 5],
    ['mount', mount, 'dst=/', 'root-target', 4],
    ['mount', mount, 'dst=b', 'not-absolute', 4],
    ['mount', mount, 'src=a', 'missing-key', 5],
    ['mount', mount, 'dst=/b,size=1', 'unknown-word', 7],
    ['mount', mount, 'dst=/b,tmpfs-size=1', 'conflict', 0],
    ['mount', mount, 'dst=/b,"x', 'malformed', 0],
    ['mount', mount, 'type=bind,src=/a,dst=/b,bind-recursive=readonly', 'conflict', 0],
    ['security', securityOption, 'seccomp=profile.json', 'needs-file', 8],
    ['security', securityOption, 'quiet', 'malformed', 0],
    ['capability', capability, 'net admin', 'malformed', 0],
    ['address', ipAddress, '1.2.3', 'bad-address', 0],
    ['mac', macAddress, '92:d0', 'bad-address', 0],
  ])('%s %#', (_name, codec, text, code, at) => {
    expect([text, resultOf(codec, text)]).toEqual([text, { code, at }])
  })
})
