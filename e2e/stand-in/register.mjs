// Makes `electron` mean the stand-in, for `import` and for `require` (Playwright asks with the latter).
import Module, { register } from 'node:module'
import * as electron from './electron.mjs'

register('./resolve-electron.mjs', import.meta.url)

const load = Module._load
Module._load = function loadWithStandIn(request, ...rest) {
  return request === 'electron' ? electron.standIn : load.call(this, request, ...rest)
}
