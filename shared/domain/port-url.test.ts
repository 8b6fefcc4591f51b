import { describe, expect, it } from 'vitest'
import { distinctPorts, portText, portUrl } from './port-url'

const web = { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostIp: '0.0.0.0' }

describe('ports', () => {
  it('lead to where a browser reaches them', () => {
    expect(portUrl(web, 'unix:///var/run/docker.sock')).toBe('http://localhost:8080')
    expect(portUrl({ ...web, hostIp: '127.0.0.1', containerPort: 443 }, '')).toBe('https://127.0.0.1:8080')
    expect(portUrl({ ...web, hostIp: '::1' }, '')).toBe('http://[::1]:8080')
    expect(portUrl({ ...web, hostIp: '::' }, 'tcp://10.0.0.9:2376')).toBe('http://10.0.0.9:8080')
    expect(portUrl(web, 'ssh://me@far.example')).toBe('http://far.example:8080')
    expect(portUrl({ ...web, protocol: 'udp' }, '')).toBeNull()
    expect(portUrl({ containerPort: 80, protocol: 'tcp' }, '')).toBeNull()
  })

  it('are written as docker writes them', () => {
    expect(portText(web)).toBe('0.0.0.0:8080->80/tcp')
    expect(portText({ ...web, hostIp: '::' })).toBe('[::]:8080->80/tcp')
    expect(portText({ containerPort: 53, protocol: 'udp' })).toBe('53/udp')
  })

  it('are shown once, published ones first', () => {
    const exposed = { containerPort: 22, protocol: 'tcp' }
    const loopback = { ...web, hostIp: '127.0.0.1', hostPort: 9000 }
    expect(distinctPorts([exposed, web, { ...web, hostIp: '::' }, loopback])).toEqual([
      web,
      loopback,
      exposed,
    ])
  })
})
