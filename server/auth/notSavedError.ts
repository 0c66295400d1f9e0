/** The store could not write, and nothing was changed. `cause` is what it said. */
export class NotSavedError extends Error {
  override readonly name = 'NotSavedError'

  constructor(cause: unknown) {
    super('not saved', { cause })
  }
}
