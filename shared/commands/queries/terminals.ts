import { refusedFor } from '../refusal'
import { envFileFlag } from '../run/making'
import { defineQuery, oneContainer } from './define-query'

/** `docker exec -it`: POST /containers/{id}/exec, in a terminal */
export const execQuery = defineQuery({
  // `exec -it`: read as the command `container.exec` first.
  kind: 'query.exec',
  spellings: [],
  flags: [
    { long: 'interactive', short: 'i', takes: 'nothing', field: 'interactive' },
    { long: 'tty', short: 't', takes: 'nothing', field: 'tty' },
    { long: 'user', short: 'u', takes: 'text', field: 'user' },
    { long: 'workdir', short: 'w', takes: 'text', field: 'workdir' },
    { long: 'env', short: 'e', takes: 'values', field: 'env' },
    envFileFlag,
    { long: 'privileged', takes: 'nothing', field: 'privileged' },
    // `--detach=false`
    { long: 'detach', short: 'd', takes: 'nothing', field: 'detach' },
  ],
  refusedFlags: refusedFor('terminal', 'detach-keys'),
  hasFlagsFirst: true,
  operands: [oneContainer, { field: 'words', names: 'word', isMany: true, isOptional: true }],
  needs: [
    { field: 'interactive', flag: '-i' },
    { field: 'tty', flag: '-t' },
  ],
})

/** `docker attach`: POST /containers/{id}/attach, in a terminal */
export const attachQuery = defineQuery({
  kind: 'query.attach',
  spellings: [['attach'], ['container', 'attach']],
  flags: [{ long: 'no-stdin', takes: 'nothing', field: 'noStdin' }],
  refusedFlags: refusedFor('terminal', 'detach-keys', 'sig-proxy'),
  operands: [oneContainer],
})
