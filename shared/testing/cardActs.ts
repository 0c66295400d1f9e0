import * as Y from 'yjs'
import { cardsOf } from '../model/board'
import { type CardTextPath, cardTextAt } from '../model/cardTextAt'
import { fieldOf } from '../model/fieldOf'
import { pagePlace } from '../model/place'
import * as filling from '../operations/cardFields'
import * as cards from '../operations/cards'
import { createCards } from '../operations/createCards'
import { gather, putInto } from '../operations/gathering'
import { mergeCards } from '../operations/mergeCards'
import { placeOnGround } from '../operations/movePlans'
import { moveThings } from '../operations/moveThings'
import { LocalEdit } from '../operations/origin'
import type { ZoneBoxes } from '../queries/zones'
import { type Hand, insertAt, newId, type Picked, pickOf } from './boardHand'
import { cardDraft } from './boards'
import { PROFILE, TALE } from './sampleSupports'

const origin = new LocalEdit()

/** The zones of a stage that lies beside the boards of these acts. */
export const ACT_ZONES: ZoneBoxes = new Map([
  ['z1', { x: 0, y: 0, width: 2000, height: 1000 }],
  ['z2', { x: 40, y: 40, width: 60, height: 60 }],
])

/** What people do to cards, and to other things in the zones of supports. */
export const CARD_ACTS = {
  card: ({ doc, made }: Hand, { pick, other, text, note }: Picked) => {
    const place =
      pick % 2 === 0 ? pagePlace(pick, other) : placeOnGround(ACT_ZONES, { x: pick, y: other }, { x: 0, y: 0 })
    const kind = other % 4 === 0 ? TALE : PROFILE
    const origins = note === '' ? [] : [note]
    createCards(doc, [cardDraft(newId(made, 'cards'), { kind, place, values: { name: text }, origins })], origin)
  },
  copyCard: ({ doc, made }: Hand, { card, pick, other }: Picked) => {
    if (card === '') return
    const copy = { from: card, id: newId(made, 'cards'), place: pagePlace(pick, other), author: 'ben', createdAt: 2 }
    cards.copyCards(doc, [copy], origin)
  },
  cardText: (hand: Hand, { card, other, text }: Picked) =>
    typeIn(hand, pathIn(hand, card, other), (shown) => insertAt(shown, other, text)),
  /** The form was opened before others wrote. */
  cardTextLate: (hand: Hand, { other, text }: Picked) => {
    const { shownInCard } = hand
    if (shownInCard !== null) typeIn(hand, shownInCard.path, (shown) => insertAt(shown, other, text), shownInCard.text)
  },
  cardCut: (hand: Hand, { card, other }: Picked) =>
    typeIn(hand, pathIn(hand, card, other), (shown) => {
      const at = other % Math.max(1, shown.length)
      return shown.slice(0, at) + shown.slice(at + 2)
    }),
  /** An item of a list, on a line of its own. */
  cardItem: (hand: Hand, { card, text }: Picked) =>
    typeIn(hand, { card, field: 'needs' }, (shown) => (shown === '' ? text : `${shown}\n${text}`)),
  cardValue: ({ doc }: Hand, { card, pick, other }: Picked) => {
    const values = { age: other, basis: 'field', place: '2026-03-01', portrait: { kind: 'face', face: `f${other}` } }
    const [field, value] = Object.entries(values)[pick % 4] ?? ['age', 1]
    filling.setCardValue(doc, card, field, other % 3 === 0 ? null : value, origin)
  },
  tick: ({ doc }: Hand, { card, other }: Picked) => {
    const name = ['first', 'second', 'third'][other % 3] ?? 'first'
    filling.setCardName(doc, card, { field: 'checks', name, isSet: other % 2 === 0 }, origin)
  },
  refer: ({ doc }: Hand, { card, card2, note, cluster, pick, other }: Picked) => {
    const name = [card2, note, cluster][pick % 3] ?? ''
    if (name !== '') filling.setCardName(doc, card, { field: 'about', name, isSet: other % 4 !== 0 }, origin)
  },
  row: ({ doc, made }: Hand, { card, other, text }: Picked) => {
    const field = fieldOf(PROFILE, rowField(other))
    if (field === null || !(fieldsOf(doc, card)?.get(field.name) instanceof Y.Map)) return
    const cells = { what: text, step: text, count: other, value: 1 }
    filling.addCardRow(doc, card, { field, id: newId(made, 'rows'), cells }, origin)
  },
  rowValue: (hand: Hand, { card, pick, other }: Picked) => {
    const [field, row] = rowIn(hand, card, pick)
    const column = field === 'mood' ? 'value' : 'count'
    filling.setRowValue(hand.doc, card, { field, row, column, value: other % 3 === 0 ? null : other }, origin)
  },
  deleteRow: (hand: Hand, { card, pick, other }: Picked) => {
    const [field, row] = rowIn(hand, card, pick)
    filling.deleteCardRow(hand.doc, card, field, row, other, origin)
  },
  restoreRow: (hand: Hand, { card, pick }: Picked) => {
    const [field, row] = rowIn(hand, card, pick)
    filling.restoreCardRow(hand.doc, card, field, row, origin)
  },
  mergeCards: ({ doc }: Hand, { card, card2, other }: Picked) => {
    const kind = cardsOf(doc).get(card)?.get('kind') === TALE.name ? TALE : PROFILE
    const by = new LocalEdit(null, { merges: true })
    mergeCards(doc, [card, card2], kind, { now: other, by: `p${other}` }, by)
  },
  deleteCard: ({ doc }: Hand, { card, other }: Picked) => cards.deleteCards(doc, [card], other, origin, `p${other}`),
  restoreCard: ({ doc }: Hand, { card }: Picked) => cards.restoreCards(doc, [card], origin),
  cardFront: ({ doc }: Hand, { card }: Picked) => cards.bringCardsToFront(doc, [card], origin),
  cardBack: ({ doc }: Hand, { card }: Picked) => cards.sendCardsToBack(doc, [card], origin),
  moveAll: ({ doc }: Hand, { card, note, cluster, pick, other }: Picked) => {
    const way = { x: other, y: pick - other }
    moveThings(doc, new Map([card, note, cluster].map((id) => [id, way])), origin, ACT_ZONES)
  },
  gatherCards: ({ doc, made }: Hand, { card, card2, note, pick, other, text }: Picked) => {
    const draft = { id: `c${made.count}`, title: text, color: 'pink', author: 'ada', createdAt: 1 } as const
    const around = { origin: { x: pick, y: other }, in: null }
    const placement = { notes: at(pick % 2 === 0 ? [note] : []), cards: at([card, card2]), clusters: at([]) }
    if (gather(doc, { ...draft, ...around }, placement, origin, ACT_ZONES)) newId(made, 'clusters')
  },
  putCardInto: ({ doc }: Hand, { card, card2, cluster, other }: Picked) => {
    const placement = { notes: at([]), cards: at([card, card2]), clusters: at([]) }
    putInto(doc, placement, cluster === '' || other % 4 === 0 ? null : cluster, origin, ACT_ZONES)
  },
  putOnGround: ({ doc }: Hand, { card, note, cluster2 }: Picked) =>
    putInto(doc, { notes: at([note]), cards: at([card]), clusters: at([cluster2]) }, null, origin, ACT_ZONES),
}

function at(ids: readonly string[]) {
  return new Map(ids.map((id, index) => [id, { x: 220 * index, y: 7 }]))
}

function rowField(pick: number): 'steps' | 'mood' {
  return pick % 2 === 0 ? 'steps' : 'mood'
}

function fieldsOf(doc: Y.Doc, card: string): Y.Map<unknown> | null {
  const fields = cardsOf(doc).get(card)?.get('fields')
  return fields instanceof Y.Map ? fields : null
}

/** A row of a card, in the trash or not; "" where it has none. */
function rowIn({ doc }: Hand, card: string, pick: number): ['steps' | 'mood', string] {
  const field = rowField(pick)
  const rows = fieldsOf(doc, card)?.get(field)
  return [field, rows instanceof Y.Map ? pickOf(rows, pick) : '']
}

/** One of a card's texts: of a field, or in a row. */
function pathIn(hand: Hand, card: string, pick: number): CardTextPath {
  if (pick % 2 === 0) return { card, field: ['story', 'needs', 'name'][pick % 3] ?? 'story' }
  const [field, row] = rowIn(hand, card, pick)
  return row === '' ? { card, field: 'story' } : { card, field, row, column: field === 'mood' ? 'step' : 'what' }
}

/** Only where the text is there: of two who make one at once one is lost, which is told in a test of its own. */
function typeIn(hand: Hand, path: CardTextPath, change: (shown: string) => string, before?: string): void {
  const held = cardTextAt(hand.doc, path)
  if (held === null) return
  const shown = before ?? held.toString()
  const text = change(shown)
  filling.setCardText(
    hand.doc,
    path,
    { text, before: shown, most: 400 },
    new LocalEdit(`filling ${JSON.stringify(path)}`),
  )
  hand.shownInCard = { path, text }
}
