import type * as Y from 'yjs'
import { accountsOf, clustersOf } from '../model/board'
import { textOf } from '../model/entry'
import { mentionOf, mentionsIn } from '../model/mention'

/** Inside a transaction that merges notes: what is told of those that go is told of the one that stays. */
export function carryMentions(doc: Y.Doc, gone: ReadonlySet<string>, keep: string): void {
  const own = [...clustersOf(doc).values()].map((entry) => textOf(entry, 'account'))
  const whole = [...accountsOf(doc).values()].map((entry) => textOf(entry, 'text'))
  for (const text of [...own, ...whole]) {
    if (text === null || text.length === 0) continue
    for (const { id, start, end } of mentionsIn(text.toString()).reverse()) {
      if (!gone.has(id)) continue
      text.delete(start, end - start)
      text.insert(start, mentionOf(keep))
    }
  }
}
