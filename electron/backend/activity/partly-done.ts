import { AppError } from '#shared/errors'

/** A failure after which something stays: `details` are the lines that name it, as a success would have them. */
export class PartlyDone extends AppError {
  constructor(
    failure: AppError,
    readonly details: readonly string[],
  ) {
    super(failure.data, { cause: failure })
  }
}
