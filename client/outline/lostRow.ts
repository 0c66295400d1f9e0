import type { BoardView } from '../board/boardView'
import { readCard } from '../board/cardReading'
import { zoneName, zoneNameWords } from '../board/zoneName'
import type { Translate } from '../i18n/t'
import type { ListedRow } from './listedRows'
import type { OutlineOrder } from './outlineOrder'
import { idOfKey, rowKey } from './outlineRow'

/** The row of the folded cluster or zone that something lies in, for what is not listed by itself. */
export function standIn(order: Pick<OutlineOrder, 'shutIn'>, key: string): string | null {
  return order.shutIn(idOfKey(key))
}

type LostView = Pick<BoardView, 'projection' | 'supports' | 'kinds' | 'meta' | 'presence'>
type Wording = { readonly view: LostView; readonly order: Pick<OutlineOrder, 'shutIn'>; readonly t: Translate }

/** What is said where the row with the keyboard is gone, and which it is on now; null where the person knows. */
export function lostWords({ view, order, t }: Wording, key: string, next: ListedRow | undefined): string | null {
  const { notes, clusters, cards } = view.projection
  const id = idOfKey(key)
  const text = rowName(view, key, t)
  const record = notes.get(id) ?? clusters.get(id) ?? cards.get(id)
  if (record?.deletedBy === view.presence.own.person.id) return null
  if (next === undefined) return t('outline.goneLast', { text })
  const words = { text, next: rowName(view, rowKey(next), t) }
  if (standIn(order, key) !== rowKey(next)) return t('outline.gone', words)
  return t(next.kind === 'zone' ? 'listing.shutAway' : 'outline.foldedAway', words)
}

function rowName(view: LostView, key: string, t: Translate): string {
  const { notes, clusters, cards } = view.projection
  const id = idOfKey(key)
  if (key.startsWith('rest')) return t('outline.wolves')
  if (key.startsWith('cluster')) return clusters.get(id)?.title.trim() || t('outline.untitledCluster')
  if (key.startsWith('zone')) {
    const name = zoneName(view, id)
    return name === null ? t('listing.elsewhere') : zoneNameWords(name)
  }
  const card = key.startsWith('card') ? cards.get(id) : undefined
  if (card !== undefined) return readCard(view, card).title || t('listing.untitled')
  return notes.get(id)?.text.trim() || t('canvas.emptyNote')
}
