import type { BoardView } from '../board/boardView'
import type { Translate } from '../i18n/t'
import type { ListedRow } from './listedRows'
import type { OutlineOrder } from './outlineOrder'
import { clusterKey, idOfKey, rowKey } from './outlineRow'

/** The row of the folded cluster that something lies in, for what is not listed by itself. */
export function standIn(order: Pick<OutlineOrder, 'shutIn'>, key: string): string | null {
  const cluster = order.shutIn(idOfKey(key))
  return cluster === null ? null : clusterKey(cluster)
}

type Wording = { readonly view: BoardView; readonly order: Pick<OutlineOrder, 'shutIn'>; readonly t: Translate }

/** What is said where the row with the keyboard is gone, and which it is on now; null where the person knows. */
export function lostWords({ view, order, t }: Wording, key: string, next: ListedRow | undefined): string | null {
  const { notes, clusters } = view.projection
  const nameOf = (row: string) => {
    if (row.startsWith('rest')) return t('outline.wolves')
    const id = idOfKey(row)
    if (row.startsWith('cluster')) return clusters.get(id)?.title.trim() || t('outline.untitledCluster')
    return notes.get(id)?.text.trim() || t('canvas.emptyNote')
  }
  const text = nameOf(key)
  const record = notes.get(idOfKey(key)) ?? clusters.get(idOfKey(key))
  if (record?.deletedBy === view.presence.own.person.id) return null
  if (next === undefined) return t('outline.goneLast', { text })
  const isFolded = standIn(order, key) === rowKey(next)
  return t(isFolded ? 'outline.foldedAway' : 'outline.gone', { text, next: nameOf(rowKey(next)) })
}
