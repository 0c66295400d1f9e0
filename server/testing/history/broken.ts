/** A promise that the product did not keep; `message` begins with the rule. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise'
}
