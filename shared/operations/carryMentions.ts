import type * as Y from 'yjs'
import { accountsOf, clustersOf } from '../model/board'
import { textOf } from '../model/entry'
import { mentionOf, mentionsIn, renameMentions } from '../model/mention'

/** More than these are changed as one stretch: each on its own would take Yjs time with the square of their number. */
const MOST_APART = 1_000

/** Inside a transaction that merges notes: what is told of those that go is told of the one that stays. */
export function carryMentions(doc: Y.Doc, gone: ReadonlySet<string>, keep: string): void {
  const own = [...clustersOf(doc).values()].map((entry) => textOf(entry, 'account'))
  const whole = [...accountsOf(doc).values()].map((entry) => textOf(entry, 'text'))
  for (const text of [...own, ...whole]) {
    if (text === null || text.length === 0) continue
    const whole = text.toString()
    const mentions = mentionsIn(whole).filter(({ id }) => gone.has(id))
    const [first, last] = [mentions[0], mentions.at(-1)]
    if (first === undefined || last === undefined) continue
    if (mentions.length > MOST_APART) {
      const stretch = whole.slice(first.start, last.end)
      text.delete(first.start, stretch.length)
      text.insert(
        first.start,
        renameMentions(stretch, (id) => (gone.has(id) ? keep : id)),
      )
      continue
    }
    for (const { start, end } of mentions.reverse()) {
      text.delete(start, end - start)
      text.insert(start, mentionOf(keep))
    }
  }
}
