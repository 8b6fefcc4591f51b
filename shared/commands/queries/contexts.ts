import { defineQuery, formatFlag, quietFlag } from './define-query'

/** `docker context ls`: from ~/.docker */
export const contextsQuery = defineQuery({
  kind: 'query.contexts',
  spellings: [
    ['context', 'ls'],
    ['context', 'list'],
  ],
  flags: [formatFlag, quietFlag],
  operands: [],
})

/** `docker context show`: from ~/.docker */
export const showContextQuery = defineQuery({
  kind: 'query.showContext',
  spellings: [['context', 'show']],
  flags: [],
  operands: [],
})

/** `docker context inspect`: from ~/.docker; the current one where none is named */
export const inspectContextQuery = defineQuery({
  kind: 'query.inspectContext',
  spellings: [['context', 'inspect']],
  flags: [{ ...formatFlag, short: 'f' }],
  operands: [{ field: 'words', names: 'word', isMany: true, isOptional: true }],
})
