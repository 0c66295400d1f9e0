import * as Y from 'yjs'

/** Changes a document as another page or the server does: here it comes in one transaction that is not this page's. */
export function writeElsewhere(doc: Y.Doc, write: (there: Y.Doc) => void): void {
  const there = new Y.Doc()
  Y.applyUpdate(there, Y.encodeStateAsUpdate(doc))
  write(there)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(there, Y.encodeStateVector(doc)), 'network')
  there.destroy()
}
