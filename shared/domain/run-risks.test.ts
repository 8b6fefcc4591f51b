import { expect, it } from 'vitest'
import { readCommand } from '../commands/read-line'
import type { RunOptions } from '../commands/run/options'
import { runRisks } from './run-risks'

const risksOf = (flags: string) => {
  const read = readCommand(`docker run ${flags} img`)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return runRisks(read.command as RunOptions).map(({ risk, field }) => [risk, field])
}

it.each([
  ['-v /var/run/docker.sock:/s', [['engine-socket', 'volumes']]],
  ['--mount type=bind,src=/run/docker.sock,dst=/s', [['engine-socket', 'mounts']]],
  ['-v /:/host', [['host-folder', 'volumes']]],
  ['--mount type=bind,src=/,dst=/host', [['host-folder', 'mounts']]],
  ['-v /etc:/host:ro', [['host-folder', 'volumes']]],
  ['-v /srv/data:/data -v named:/n', []],
  ['--privileged', [['privileged', 'privileged']]],
  ['--network host', [['host-network', 'networks']]],
  [
    '--pid host --ipc host --userns host',
    [
      ['host-processes', 'pid'],
      ['host-ipc', 'ipc'],
      ['host-users', 'userns'],
    ],
  ],
  ['--cap-add SYS_ADMIN --cap-add CHOWN', [['capabilities', 'capAdd']]],
  ['--security-opt seccomp=unconfined', [['unconfined', 'securityOptions']]],
  ['--security-opt label:disable', [['unconfined', 'securityOptions']]],
  ['--device /dev/sda', [['device', 'devices']]],
  ['-p 80:80 -p 127.0.0.1:81:81', [['public-port', 'ports']]],
])('names the risks of %s', (flags, risks) => {
  expect(risksOf(flags)).toEqual(risks)
})
