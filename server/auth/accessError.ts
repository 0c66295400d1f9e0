/** Why a call on a board is refused. `unauthorized` is the same for no such board and no such key. */
export type AccessReason =
  | 'unauthorized'
  | 'needsFacilitatorKey'
  | 'noSuchPerson'
  | 'noSuchCode'
  | 'doorClosed'
  | 'tooManyPeople'
  | 'nameTooLong'
  | 'tooManyImages'

export class AccessError extends Error {
  override readonly name = 'AccessError'
  readonly reason: AccessReason

  constructor(reason: AccessReason) {
    super(reason)
    this.reason = reason
  }
}
