import { bad, type Codec, good } from './codec'

/** `no-new-privileges`, `apparmor=unconfined`, `label:disable`, `seccomp=unconfined`, `systempaths=unconfined`. */
export const securityOption: Codec<string> = {
  read(text) {
    if (text === '') return bad('empty')
    if (text === 'no-new-privileges') return good(text)
    const cut = text.includes('=') ? text.indexOf('=') : text.indexOf(':')
    if (cut < 1) return bad('malformed')
    // The docker CLI reads the profile from a file of its own machine.
    if (text.slice(0, cut) === 'seccomp' && text.slice(cut + 1) !== 'unconfined')
      return bad('needs-file', cut + 1)
    return good(text)
  },
  write: (text) => text,
}
