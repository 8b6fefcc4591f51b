import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index'
import { appErrorMiddleware } from './app-error-middleware'

/**
 * The contract, ready to be implemented procedure by procedure. Inputs come from outside and are checked;
 * outputs are ours and already typed, so they are not parsed a second time (a list of 1,000 rows would be).
 */
export const procedures = implement(contract, { initialOutputValidationIndex: Number.NaN }).use(
  appErrorMiddleware,
)
