import type { CommandKind } from '#shared/commands/index'

/** Keys of the words for a command: on its button and title, and while it is under way. */
export const actionWords = {
  'container.start': { verb: 'common:action.start', busy: 'common:busy.starting' },
  'container.stop': { verb: 'common:action.stop', busy: 'common:busy.stopping' },
  'container.restart': { verb: 'common:action.restart', busy: 'common:busy.restarting' },
  'container.pause': { verb: 'common:action.pause', busy: 'common:busy.pausing' },
  'container.unpause': { verb: 'common:action.unpause', busy: 'common:busy.unpausing' },
  'container.kill': { verb: 'common:action.kill', busy: 'common:busy.killing' },
  'container.remove': { verb: 'common:action.remove', busy: 'common:busy.removing' },
  'container.rename': { verb: 'common:action.rename', busy: 'common:busy.renaming' },
  'container.create': { verb: 'common:action.create', busy: 'common:busy.creating' },
  'container.run': { verb: 'common:action.start', busy: 'common:busy.starting' },
  'image.pull': { verb: 'common:action.pull', busy: 'common:busy.pulling' },
  'image.prune': { verb: 'common:action.cleanUp', busy: 'common:busy.removing' },
  'image.remove': { verb: 'common:action.remove', busy: 'common:busy.removing' },
  'volume.create': { verb: 'common:action.create', busy: 'common:busy.creating' },
  'volume.remove': { verb: 'common:action.remove', busy: 'common:busy.removing' },
  'network.create': { verb: 'common:action.create', busy: 'common:busy.creating' },
  'network.remove': { verb: 'common:action.remove', busy: 'common:busy.removing' },
} as const satisfies Record<CommandKind, { verb: string; busy: string }>
