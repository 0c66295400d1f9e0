import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ballotsOf } from '../../shared/facilitation/ballot'
import { revealedOf } from '../../shared/facilitation/desk'
import { cardsOf, clustersOf, notesOf, relationsOf } from '../../shared/model/board'
import { type Entry, textOf } from '../../shared/model/entry'
import { relationToYMap } from '../../shared/model/relation'
import { createClusters } from '../../shared/operations/clusters'
import { createCards } from '../../shared/operations/createCards'
import { createNotes, deleteNotes, moveNotes, setNoteText } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { boardWith, cardDraft, clusterDraft, noteDraft, placeIn } from '../../shared/testing/boards'
import { putBackOnDesk } from './deskSalvage'
import type { SalvagedWork } from './localCopy'

const EDIT = new LocalEdit()

/** A desk as the server has it, and the same with edits that it never got. */
function unsent(edit: (desk: Y.Doc) => void, there: Parameters<typeof boardWith>[0] = {}) {
  const desk = boardWith(there)
  const fresh = new Y.Doc()
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(desk))
  const edits: Uint8Array[] = []
  desk.on('update', (update: Uint8Array) => edits.push(update))
  edit(desk)
  const work: SalvagedWork[] = [{ state: Y.encodeStateAsUpdate(desk), edits }]
  return { desk, fresh, work }
}

const nameIn = (desk: Y.Doc, card: string) => textOf(cardsOf(desk).get(card)?.get('fields'), 'name') as Y.Text
const texts = (desk: Y.Doc) => [...notesOf(desk).values()].map((note) => String(note.get('text'))).sort()
const place = (desk: Y.Doc, id: string) => notesOf(desk).get(id)?.get('place')

describe('what is put back on a desk', () => {
  it('CS53 is what the fresh one lacks: notes, cards, clusters and relations whole, under their ids', () => {
    const { desk, fresh, work } = unsent((doc) => {
      createClusters(doc, [clusterDraft('outer'), clusterDraft('inner', { place: placeIn('outer', 1, 2) })], EDIT)
      createNotes(doc, [noteDraft('a', { tags: ['x'], place: placeIn('inner', 3, 4) }), noteDraft('b')], EDIT)
      createCards(doc, [cardDraft('card')], EDIT)
      nameIn(doc, 'card').insert(0, 'Ann')
      relationsOf(doc).set('r', relationToYMap({ id: 'r', from: 'a', to: 'b', sign: 'cause' }))
    })
    putBackOnDesk(fresh, work)
    for (const map of [notesOf, cardsOf, clustersOf, relationsOf])
      expect(map(fresh).toJSON()).toEqual(map(desk).toJSON())
    expect(textOf(notesOf(fresh).get('a'), 'text')).toBeInstanceOf(Y.Text)
  })

  it('CS53 leaves what is empty, in the trash, or was only moved', () => {
    const { fresh, work } = unsent(
      (doc) => {
        createNotes(doc, [noteDraft('empty', { text: ' ' }), noteDraft('gone')], EDIT)
        deleteNotes(doc, ['gone'], 2, EDIT)
        moveNotes(doc, new Map([['there', placeIn('zone', 9, 9)]]), EDIT)
      },
      { notes: { there: {} } },
    )
    putBackOnDesk(fresh, work)
    expect([...notesOf(fresh).keys()]).toEqual(['there'])
    expect(place(fresh, 'there')).toMatchObject({ in: null })
  })

  it('CS53 has words that the fresh one has otherwise beside them', () => {
    const { fresh, work } = unsent((doc) => setNoteText(doc, 'there', 'my words', EDIT), {
      notes: { there: { text: 'words' } },
    })
    setNoteText(fresh, 'there', 'words of another device', EDIT)
    putBackOnDesk(fresh, work)
    expect(texts(fresh)).toEqual(['my words', 'words of another device'])
    const beside = [...notesOf(fresh).keys()].find((id) => id !== 'there') ?? ''
    expect(place(fresh, beside)).toEqual({ in: null, x: 24, y: 24, pageX: 24, pageY: 24 })
  })

  it('CS53 a card that was filled in comes beside the one that is there', () => {
    const { fresh, work } = unsent((doc) => nameIn(doc, 'card').insert(0, 'Ann'), { cards: { card: {} } })
    nameIn(fresh, 'card').insert(0, 'Bob')
    putBackOnDesk(fresh, work)
    expect([...cardsOf(fresh).keys()].map((id) => String(nameIn(fresh, id))).sort()).toEqual(['Ann', 'Bob'])
  })

  it('CS53 a card that is the same there, though it came in another order, is not there twice', () => {
    const { desk, fresh, work } = unsent((doc) => createCards(doc, [cardDraft('card')], EDIT))
    const made = cardsOf(desk).get('card') as Entry
    const held = cardsOf(fresh).set('card', made.clone())
    const turned = held.set('fields', new Y.Map<unknown>())
    for (const [name, value] of [...(made.get('fields') as Entry)].reverse())
      turned.set(name, value instanceof Y.AbstractType ? value.clone() : value)
    putBackOnDesk(fresh, work)
    expect([...cardsOf(fresh).keys()]).toEqual(['card'])
  })

  it('CS53 has not what was carried over to the board after its reveal', () => {
    const { fresh, work } = unsent(
      (doc) => {
        setNoteText(doc, 'there', 'more words', EDIT)
        revealedOf(doc).set('there', { as: 'B', text: 'more words', at: 1 })
      },
      { notes: { there: { text: 'words' } } },
    )
    putBackOnDesk(fresh, work)
    expect(texts(fresh)).toEqual(['words'])
  })

  it('CS53 leaves on the page what lay in a cluster that is gone, and in its zone what lay in one', () => {
    const { fresh, work } = unsent(
      (doc) => {
        const lost = placeIn('c', 1, 1, { x: 101, y: 102 })
        createNotes(
          doc,
          [noteDraft('lost', { place: lost }), noteDraft('zoned', { place: placeIn('zone', 5, 6) })],
          EDIT,
        )
      },
      { clusters: { c: {} } },
    )
    clustersOf(fresh).delete('c')
    putBackOnDesk(fresh, work)
    expect(place(fresh, 'lost')).toEqual({ in: null, x: 101, y: 102, pageX: 101, pageY: 102 })
    expect(place(fresh, 'zoned')).toMatchObject({ in: 'zone', x: 5, y: 6 })
  })

  it('CS53 puts a ballot back only where the vote has none', () => {
    const { fresh, work } = unsent((doc) => {
      ballotsOf(doc).set('mine', { a: 1 })
      ballotsOf(doc).set('both', { a: 1 })
    })
    ballotsOf(fresh).set('both', { b: 1 })
    putBackOnDesk(fresh, work)
    expect(ballotsOf(fresh).toJSON()).toEqual({ mine: { a: 1 }, both: { b: 1 } })
  })

  it('CS53 CS57 is there once, however often and wherever it is put back', () => {
    const { fresh, work } = unsent(
      (doc) => {
        createNotes(doc, [noteDraft('new')], EDIT)
        setNoteText(doc, 'there', 'my words', EDIT)
        ballotsOf(doc).set('vote', { a: 1 })
      },
      { notes: { there: { text: 'words' } } },
    )
    setNoteText(fresh, 'there', 'others', EDIT)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(fresh))
    for (const doc of [fresh, other]) putBackOnDesk(doc, [...work, ...work])
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(other))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(fresh))
    for (const doc of [fresh, other]) expect(texts(doc)).toEqual(['my words', 'others', 'text of new'])
    expect(ballotsOf(other).toJSON()).toEqual({ vote: { a: 1 } })
  })

  it('CS53 puts back nothing of what was sent', () => {
    const { fresh, work } = unsent((doc) => createNotes(doc, [noteDraft('new')], EDIT), { notes: { sent: {} } })
    notesOf(fresh).delete('sent')
    putBackOnDesk(fresh, work)
    expect([...notesOf(fresh).keys()]).toEqual(['new'])
  })
})
