/**
 * Why the server closes a socket. y-websocket 3.1 does not come back after 4400 to 4499, so those are for what
 * retrying cannot mend; the others mean: try later.
 */
export const CLOSE = {
  /** No such key or no such room; also a foreign origin. */
  unauthorized: 4401,
  /** The key was withdrawn or its role's link renewed while the socket was open. */
  withdrawn: 4403,
  /** The client's schema is older than the board's. */
  clientTooOld: 4409,
  /** The document was replaced, or a ban on the socket's writes was lifted: open a fresh document. */
  openFresh: 4410,
  /** More than the socket's limits: rate, awareness size, or edits whose origins never came. */
  overLimits: 4413,
  /** A frame that is no message of the protocol. */
  malformed: 1008,
  tooLarge: 1009,
  /** The server leaves or is overloaded, or the reader was too slow. */
  tryLater: 1013,
  /** The room cannot be read from the store: its owner must look at the server's log. */
  damaged: 4500,
} as const

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]
