import type * as Y from 'yjs'
import { relationsOf } from '../model/board'
import { type NewRelation, relationToYMap } from '../model/relation'
import type { Origin } from './origin'

/** An id that is taken is left as it is, and so is a line from something to itself. */
export function createRelations(doc: Y.Doc, relations: readonly NewRelation[], origin: Origin): void {
  doc.transact(() => {
    const map = relationsOf(doc)
    for (const relation of relations) {
      if (!map.has(relation.id) && relation.from !== relation.to) map.set(relation.id, relationToYMap(relation))
    }
  }, origin)
}
