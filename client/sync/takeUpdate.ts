import * as Y from 'yjs'

/** Y.applyUpdate, with the document as small as it can be afterwards: 3 MB of 10,000 notes. */
export function takeUpdate(doc: Y.Doc, update: Uint8Array, origin: unknown): void {
  const known = new Map([...doc.store.clients.keys()].map((client) => [client, Y.getState(doc.store, client)]))
  try {
    Y.applyUpdate(doc, update, origin)
  } finally {
    for (const [client, structs] of doc.store.clients) trimLists(structs, known.get(client) ?? 0)
  }
}

/** Yjs pushes what it reads into an empty list, which then has room for so many. */
const ROOM = 16

/** From that clock on. */
function trimLists(structs: (Y.Item | Y.GC)[], from: number): void {
  const last = structs.at(-1)
  if (last === undefined || last.id.clock + last.length <= from) return
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
    const struct = structs[at]
    if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentAny)) continue
    const { content } = struct
    if (content.arr.length < ROOM) content.arr = content.arr.slice()
  }
}
