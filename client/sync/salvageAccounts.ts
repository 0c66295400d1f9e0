import type * as Y from 'yjs'
import { beginAccount } from '../../shared/model/beginAccount'
import { accountsOf, clustersOf } from '../../shared/model/board'
import { textOf } from '../../shared/model/entry'
import { passagesOf, renameMentions } from '../../shared/model/mention'
import { type EditedRanges, isTouched } from './editedRanges'

/** What is put after what is told there: of a wall, or of a cluster that the board has. */
export type SalvagedAccount = { readonly at: string; readonly isCluster: boolean; readonly text: string }

/** Of each account that the edits touched the passages that the fresh one has not, about the ids that things have there. */
export function salvageAccounts(
  oldDoc: Y.Doc,
  ranges: EditedRanges,
  { freshDoc, rename }: { readonly freshDoc: Y.Doc; readonly rename: (id: string) => string },
): SalvagedAccount[] {
  const missing = (old: Y.Text | null, fresh: Y.Text | null) => {
    if (old === null || !isTouched(old, ranges)) return ''
    const [whole, there] = [old.toString(), new Set(fresh?.toString().split('\n'))]
    const passages = passagesOf(whole).map(({ start, end }) => whole.slice(start, end))
    return passages.filter((passage) => !there.has(passage)).join('\n\n')
  }
  const walls = [...accountsOf(oldDoc)].map(([at, entry]) => {
    return { at, isCluster: false, text: missing(textOf(entry, 'text'), textOf(accountsOf(freshDoc).get(at), 'text')) }
  })
  const clusters = [...clustersOf(oldDoc)].flatMap(([at, entry]) => {
    const fresh = textOf(clustersOf(freshDoc).get(at), 'account')
    return fresh === null ? [] : [{ at, isCluster: true, text: missing(textOf(entry, 'account'), fresh) }]
  })
  return [...walls, ...clusters]
    .filter(({ text }) => text !== '')
    .map((account) => ({ ...account, text: renameMentions(account.text, rename) }))
}

/** Inside the transaction that adds the rest. */
export function applyAccounts(doc: Y.Doc, accounts: readonly SalvagedAccount[]): void {
  for (const { at, isCluster, text } of accounts) {
    const own = isCluster ? textOf(clustersOf(doc).get(at), 'account') : beginAccount(doc, at, null)
    own?.insert(own.length, own.length === 0 ? text : `\n\n${text}`)
  }
}
