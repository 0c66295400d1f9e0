import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { notesOf } from '../model/board'
import { textOf } from '../model/entry'
import { parseNote } from '../model/note'
import { pagePlace } from '../model/place'
import { compareStacking } from '../model/stacking'
import { LIMITS } from '../protocol/limits'
import { liveNotes, readBoard } from '../queries/readBoard'
import { boardWith, noteDraft } from '../testing/boards'
import { createPeers } from '../testing/peers'
import {
  bringNotesToFront,
  createNotes,
  deleteNotes,
  moveNotes,
  recolorNotes,
  restoreNotes,
  sendNotesToBack,
  setNoteText,
  tagNotes,
  untagNotes,
} from './notes'
import { LocalEdit } from './origin'

const origin = new LocalEdit()

function noteOf(doc: Y.Doc, id: string) {
  const parsed = parseNote(id, notesOf(doc).get(id))
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.value
}

function pile(doc: Y.Doc): string[] {
  return liveNotes(doc)
    .sort(compareStacking)
    .map(({ id }) => id)
}

/** The transactions that changed something while `run` ran. */
function transactionsOf(doc: Y.Doc, run: () => void): Y.Transaction[] {
  const seen: Y.Transaction[] = []
  const record = (_: Uint8Array, __: unknown, ___: Y.Doc, transaction: Y.Transaction) => seen.push(transaction)
  doc.on('update', record)
  run()
  doc.off('update', record)
  return seen
}

describe('operations on notes', () => {
  it('O1 each is one transaction with its origin', () => {
    const doc = boardWith({ notes: { a: {}, b: {} } })
    const both = ['a', 'b']
    const place = pagePlace(5, 5)
    const runs = [
      () => createNotes(doc, [noteDraft('c'), noteDraft('d')], origin),
      () =>
        moveNotes(
          doc,
          new Map([
            ['a', place],
            ['b', place],
          ]),
          origin,
        ),
      () => recolorNotes(doc, both, 'pink', origin),
      () => setNoteText(doc, 'a', 'other', origin),
      () => tagNotes(doc, both, ['x', 'y'], origin),
      () => untagNotes(doc, both, ['x'], origin),
      () => bringNotesToFront(doc, both, origin),
      () => sendNotesToBack(doc, both, origin),
      () => deleteNotes(doc, both, 9, origin),
      () => restoreNotes(doc, both, origin),
    ]
    for (const run of runs) {
      const transactions = transactionsOf(doc, run)
      expect(transactions.map((transaction) => transaction.origin)).toEqual([origin])
      expect(transactionsOf(doc, run), 'what is already so is not written').toEqual([])
    }
  })

  it('O1 leaves out ids that are not there, and entries that are no maps', () => {
    const doc = boardWith({ notes: { a: {} } })
    notesOf(doc).set('odd', 'no map' as unknown as Y.Map<unknown>)
    const ids = ['gone', 'odd', 'a']
    recolorNotes(doc, ids, 'pink', origin)
    deleteNotes(doc, ids, 9, origin)
    setNoteText(doc, 'gone', 'x', origin)
    setNoteText(doc, 'odd', 'x', origin)
    tagNotes(doc, ids, ['x'], origin)
    bringNotesToFront(doc, ids, origin)
    expect(noteOf(doc, 'a')).toMatchObject({ color: 'pink', deletedAt: 9, tags: ['x'] })
    expect([...notesOf(doc).keys()]).toEqual(['a', 'odd'])
  })

  it('O2 a creation leaves a taken id as it is', () => {
    const doc = boardWith({ notes: { a: { text: 'first' } } })
    createNotes(doc, [noteDraft('a', { text: 'second' }), noteDraft('b')], origin)
    expect(noteOf(doc, 'a').text).toBe('first')
    expect(noteOf(doc, 'b').text).toBe('text of b')
  })

  it('O3 writes the place and nothing else', () => {
    const doc = boardWith({ notes: { a: {} } })
    const [transaction] = transactionsOf(doc, () => moveNotes(doc, new Map([['a', pagePlace(7, 8)]]), origin))
    expect([...(transaction?.changed.values() ?? [])].map((keys) => [...keys])).toEqual([['place']])
    expect(noteOf(doc, 'a').place).toEqual(pagePlace(7, 8))
  })

  it('O4 deletes and restores with everything, also what was typed meanwhile', () => {
    const peers = createPeers(2)
    const [one, two] = peers.docs as [Y.Doc, Y.Doc]
    createNotes(one, [noteDraft('a', { text: 'bench', tags: ['x'] })], origin)
    peers.settle()
    deleteNotes(one, ['a'], 9, origin)
    setNoteText(two, 'a', 'a bench', origin)
    peers.settle()
    expect(noteOf(one, 'a')).toMatchObject({ deletedAt: 9, text: 'a bench', tags: ['x'] })
    expect(liveNotes(two)).toEqual([])
    deleteNotes(two, ['a'], 12, origin)
    expect(noteOf(two, 'a').deletedAt).toBe(9)
    restoreNotes(two, ['a'], origin)
    peers.settle()
    expect(liveNotes(one)).toMatchObject([{ id: 'a', text: 'a bench' }])
  })

  it('O13 says who deleted, as long as it lies in the trash', () => {
    const doc = boardWith({ notes: { a: {}, b: {} } })
    deleteNotes(doc, ['a'], 9, origin, 'ada')
    deleteNotes(doc, ['a', 'b'], 12, origin, 'ben')
    expect(noteOf(doc, 'a')).toMatchObject({ deletedAt: 9, deletedBy: 'ada' })
    expect(noteOf(doc, 'b')).toMatchObject({ deletedAt: 12, deletedBy: 'ben' })
    restoreNotes(doc, ['a', 'b'], origin)
    expect(notesOf(doc).get('a')?.has('deletedBy')).toBe(false)
    deleteNotes(doc, ['a'], 15, origin)
    expect(noteOf(doc, 'a').deletedBy).toBeUndefined()
  })

  it('O5 keeps what two people write in one note at once', () => {
    const peers = createPeers(2)
    const [one, two] = peers.docs as [Y.Doc, Y.Doc]
    createNotes(one, [noteDraft('a', { text: 'bench' })], origin)
    peers.settle()
    setNoteText(one, 'a', 'a bench', origin)
    setNoteText(two, 'a', 'bench by the pond', origin)
    peers.settle()
    expect(noteOf(one, 'a').text).toBe('a bench by the pond')
    // An editor that has not shown the other's edit yet.
    setNoteText(one, 'a', 'a red bench', origin, 'a bench')
    expect(noteOf(one, 'a').text).toBe('a red bench by the pond')
  })

  it('O5 never makes a text grow past the limit, nor cuts one that is past it already', () => {
    const doc = boardWith({ notes: { a: { text: 'x'.repeat(3000) } } })
    expect(noteOf(doc, 'a').text).toHaveLength(LIMITS.noteText)
    setNoteText(doc, 'a', 'y'.repeat(3000), origin)
    expect(noteOf(doc, 'a').text).toHaveLength(LIMITS.noteText)
    textOf(notesOf(doc).get('a'), 'text')?.insert(0, 'z'.repeat(50))
    setNoteText(doc, 'a', noteOf(doc, 'a').text.replace('z', 'w'), origin)
    expect(noteOf(doc, 'a').text).toHaveLength(LIMITS.noteText + 50)
  })

  it('O12 cleans tags, and keeps within the limits', () => {
    const doc = boardWith({ notes: { a: { tags: [' leaf ', 'a;b', ''] } } })
    expect(noteOf(doc, 'a').tags).toEqual(['a,b', 'leaf'])
    tagNotes(
      doc,
      ['a'],
      Array.from({ length: 30 }, (_, i) => `tag ${i}`),
      origin,
    )
    expect(noteOf(doc, 'a').tags).toHaveLength(LIMITS.tagsPerNote)
    untagNotes(doc, ['a'], ['leaf', 'unknown'], origin)
    expect(noteOf(doc, 'a').tags).not.toContain('leaf')
  })
})

describe('stacking of notes', () => {
  it('O6 puts the chosen above or below all others, in their own order', () => {
    const doc = boardWith({ notes: { a: {}, b: {}, c: {}, d: {} } })
    expect(pile(doc)).toEqual(['a', 'b', 'c', 'd'])
    bringNotesToFront(doc, ['c', 'a'], origin)
    expect(pile(doc)).toEqual(['b', 'd', 'a', 'c'])
    sendNotesToBack(doc, ['c', 'd'], origin)
    expect(pile(doc)).toEqual(['d', 'c', 'b', 'a'])
  })

  it('O6 creates on top', () => {
    const doc = boardWith({ notes: { b: {} } })
    createNotes(doc, [noteDraft('a')], origin)
    expect(pile(doc)).toEqual(['b', 'a'])
  })

  it('O6 lifts a note out of equal keys, which two people have made at once', () => {
    const doc = boardWith({ notes: { a: { z: 'a5' }, b: { z: 'a5' }, c: { z: 'a5' } } })
    bringNotesToFront(doc, ['a'], origin)
    expect(pile(doc)).toEqual(['b', 'c', 'a'])
    sendNotesToBack(doc, ['c'], origin)
    expect(pile(doc)).toEqual(['c', 'b', 'a'])
    bringNotesToFront(doc, ['a'], origin)
    expect(new Set(liveNotes(doc).map(({ z }) => z)).size).toBe(3)
  })

  it.each([['~~~'], ['z'.repeat(200)], [`a0${'V'.repeat(120)}`], ['été']])(
    'O6 stays right above and below a key like %s',
    (z) => {
      const doc = boardWith({ notes: { odd: { z }, b: { z: 'a1' }, a: { z: 'a0' } } })
      bringNotesToFront(doc, ['a'], origin)
      expect(pile(doc).at(-1)).toBe('a')
      createNotes(doc, [noteDraft('new')], origin)
      expect(pile(doc).at(-1)).toBe('new')
      sendNotesToBack(doc, ['new'], origin)
      expect(pile(doc)[0]).toBe('new')
      expect(readBoard(doc).skipped.notes).toBe(0)
    },
  )

  it('O6 stays right however often two notes are swapped', () => {
    const doc = boardWith({ notes: { a: {}, b: {} } })
    for (let i = 0; i < 500; i++) {
      bringNotesToFront(doc, [i % 2 === 0 ? 'a' : 'b'], origin)
      sendNotesToBack(doc, [i % 2 === 0 ? 'b' : 'a'], origin)
    }
    expect(pile(doc)).toEqual(['a', 'b'])
    expect(Math.max(...liveNotes(doc).map(({ z }) => z.length))).toBeLessThan(10)
  })
})
