import * as Y from 'yjs'

/**
 * A document for presence, gone with the board's. Its client id is another one, so that who is here and who wrote what
 * have no number in common.
 */
export function apartFrom(board: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  board.once('destroy', () => doc.destroy())
  return doc
}
