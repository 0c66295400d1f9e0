import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { countWaiting, readRevealed, waitingCards, waitingNotes } from '../facilitation/desk'
import { type Box, boxContains, boxesOverlap } from '../geometry/box'
import { cardsOf, notesOf } from '../model/board'
import { NOTE_SIZE } from '../model/note'
import { pagePlace } from '../model/place'
import { templateSchema } from '../model/template'
import { deleteNotes } from '../operations/notes'
import { SystemEdit } from '../operations/origin'
import { contentBoxes } from '../queries/contentBoxes'
import { readBoard } from '../queries/readBoard'
import { readZones } from '../queries/readZones'
import cross from '../templates/cross.json'
import kjWall from '../templates/kjWall.json'
import { boardWith, placeIn, stageOf } from '../testing/boards'
import { createRandom } from '../testing/seededRandom'
import { type Desk, type PlannedReveal, planReveal, type RevealOptions } from './planReveal'

const SERVER = new SystemEdit('server')
const NOW = 9_000

function world(desks: Record<string, Y.Doc>, { board = new Y.Doc(), stage = new Y.Doc() } = {}) {
  let made = 0
  const list = Object.entries(desks).map(([person, doc]): Desk => ({ person, doc }))
  const reveal = (options: Partial<RevealOptions> = {}): PlannedReveal => {
    const plain = {
      wanted: null,
      authors: 'named',
      now: NOW,
      createId: () => `new${made++}`,
      random: createRandom(1),
    } as const
    const planned = planReveal({ board, stage, desks: list }, { ...plain, ...options })
    if (planned.board !== null) Y.applyUpdate(board, planned.board)
    for (const [person, update] of planned.desks) Y.applyUpdate(desks[person] as Y.Doc, update)
    return planned
  }
  const notes = () => [...readBoard(board).notes.values()]
  const texts = () => notes().map(({ text }) => text)
  return { board, stage, reveal, notes, texts }
}

const desk = (...ids: string[]) =>
  boardWith({ notes: Object.fromEntries(ids.map((id, at) => [id, { createdAt: at + 1 }])) })

/** Zones apart, none of the boxes of what is shown lies over another. */
function overlaps(board: Y.Doc, stage: Y.Doc): number {
  const zones = readZones(stage)
  const boxes: Box[] = contentBoxes({ ...readBoard(board), zones: new Map() })
  const laid = contentBoxes({ ...readBoard(board), zones }).slice(0, boxes.length)
  return laid.filter((a, i) => laid.slice(i + 1).some((b) => boxesOverlap(a, b))).length
}

const template = (json: unknown) => v.parse(templateSchema, json)

describe('what waits on a desk', () => {
  it('RV1 is what was written: neither what is empty, in the trash, marked, nor a card without a word', () => {
    const doc = boardWith({
      notes: { a: {}, empty: { text: ' \n' }, gone: {} },
      cards: { filled: { values: { name: 'Ana' } }, checked: { values: { checks: ['first'] } }, bare: {} },
    })
    deleteNotes(doc, ['gone'], 5, SERVER)
    doc.getMap('notes').set('broken', 'no entry')
    doc.getMap('cards').set('broken', 7)
    expect(waitingNotes(doc).map(({ id }) => id)).toEqual(['a'])
    expect(waitingCards(doc).map(({ id }) => id)).toEqual(['checked', 'filled'])
    expect(countWaiting(doc)).toBe(3)
    const { reveal, board } = world({ ana: doc })
    expect(reveal()).toMatchObject({ notes: 1, cards: 2 })
    expect([notesOf(board).size, cardsOf(board).size, countWaiting(doc)]).toEqual([1, 2, 0])
  })

  it('RV1 nothing that waits is nothing to write', () => {
    const { reveal } = world({ ana: new Y.Doc(), ben: desk() })
    expect(reveal()).toEqual({ board: null, desks: new Map(), notes: 0, cards: 0 })
  })
})

describe('a reveal', () => {
  it('RV2 goes once: each is marked on its desk with its new id and text, and stays there as it was', () => {
    const ana = desk('a1', 'a2')
    const ben = desk('b1')
    const { reveal, board, texts } = world({ ana, ben })
    const before = [...readBoard(ana).notes.values()]
    const { desks } = reveal()
    expect([...desks.keys()]).toEqual(['ana', 'ben'])
    expect(texts().sort()).toEqual(['text of a1', 'text of a2', 'text of b1'])
    for (const [id, { as, text, at }] of readRevealed(ana)) {
      expect([text, at]).toEqual([`text of ${id}`, NOW])
      expect(readBoard(board).notes.get(as)?.text).toBe(text)
      expect(notesOf(board).has(id)).toBe(false)
    }
    expect(readRevealed(ana).size).toBe(2)
    expect([...readBoard(ana).notes.values()]).toEqual(before)
    expect(reveal()).toMatchObject({ board: null, notes: 0 })
    expect(texts()).toHaveLength(3)
  })

  it('RV2 what is written on after it neither waits nor goes again; what is new does', () => {
    const ana = desk('a1')
    const { reveal, texts } = world({ ana })
    reveal()
    const entry = notesOf(ana).get('a1')?.get('text') as Y.Text
    entry.insert(0, 'more ')
    expect(countWaiting(ana)).toBe(0)
    Y.applyUpdate(ana, Y.encodeStateAsUpdate(desk('a2')))
    expect(reveal().notes).toBe(1)
    expect(texts().sort()).toEqual(['text of a1', 'text of a2'])
  })

  it('RV2 of one’s own, those alone that are named; of others’ ids none', () => {
    const ana = desk('a1', 'a2')
    const { reveal, texts } = world({ ana })
    expect(reveal({ wanted: new Set(['a2', 'b1']) }).notes).toBe(1)
    expect(texts()).toEqual(['text of a2'])
    expect(waitingNotes(ana).map(({ id }) => id)).toEqual(['a1'])
  })

  it('RV3 named: each is its desk’s owner’s, whoever the entry says, with its time, colour, tags and the reveal', () => {
    const ana = boardWith({
      notes: { a1: { author: 'ben', createdAt: 5, color: 'pink', tags: ['x'], authorName: 'Zoé' } },
    })
    const { reveal, notes } = world({ ana, cy: desk('c1') })
    reveal()
    const [mine, other] = notes()
    expect(mine).toMatchObject({ author: 'ana', createdAt: 5, color: 'pink', tags: ['x'] })
    expect(mine?.authorName).toBeUndefined()
    expect(mine?.reveal).toBe(other?.reveal)
    expect(mine?.reveal).toMatch(/^new/)
  })

  it('RV4 hidden: nobody’s, of the moment of the reveal, in no order, and no word of a person in the board’s update', () => {
    const people = ['ana', 'ben', 'cyrille', 'dalia']
    const ids = (person: string) => [0, 1, 2, 3, 4].map((at) => `${person}-${at}`)
    const desks = Object.fromEntries(people.map((person) => [person, desk(...ids(person))]))
    const texts = people.flatMap((person) => ids(person)).map((id) => `text of ${id}`)
    const { reveal, notes } = world(desks)
    const { board } = reveal({ authors: 'hidden' })
    expect(notes().every(({ author, createdAt }) => author === '' && createdAt === NOW)).toBe(true)
    const came = [...notes()].sort((a, b) => (a.z < b.z ? -1 : 1)).map(({ text }) => text)
    expect(came).not.toEqual(texts)
    expect([...came].sort()).toEqual([...texts].sort())
    const byPlace = [...notes()].sort((a, b) => a.place.y - b.place.y || a.place.x - b.place.x)
    expect(byPlace.map(({ text }) => text)).toEqual(came)
    const bytes = Buffer.from(board ?? []).toString('latin1')
    expect(bytes).not.toContain('ada')
  })

  it('RV5 what builds on something goes with it, now, from an earlier reveal or to the board; else it builds on nothing', () => {
    const ana = boardWith({
      notes: { base: {}, built: { basedOn: 'base' }, onBoard: { basedOn: 'there' }, lost: { basedOn: 'nowhere' } },
    })
    const { reveal, board, notes } = world({ ana }, { board: boardWith({ notes: { there: {} } }) })
    reveal({ wanted: new Set(['base']) })
    reveal()
    const baseOf = (text: string) => notes().find((note) => note.text === text)?.basedOn
    expect(baseOf('text of built')).toBe(readRevealed(ana).get('base')?.as)
    expect(notesOf(board).has(baseOf('text of built') ?? '')).toBe(true)
    expect([baseOf('text of onBoard'), baseOf('text of lost')]).toEqual(['there', undefined])
  })

  it('RV5 hidden: what lay on one desk is not linked, which would tell that one person wrote both', () => {
    const ana = boardWith({
      notes: { base: {}, built: { basedOn: 'base' }, onBoard: { basedOn: 'there' } },
      cards: { card: { values: { name: 'x' }, origins: ['base', 'there'] } },
    })
    const { reveal, board, notes } = world({ ana }, { board: boardWith({ notes: { there: {} } }) })
    reveal({ authors: 'hidden', wanted: new Set(['base']) })
    reveal({ authors: 'hidden' })
    const baseOf = (text: string) => notes().find((note) => note.text === text)?.basedOn
    expect([baseOf('text of built'), baseOf('text of onBoard')]).toEqual([undefined, 'there'])
    expect([...readBoard(board).cards.values()].map(({ origins }) => origins)).toEqual([['there']])
  })

  it('RV10 of one desk 500 go, the oldest first; the others wait, and keep nobody else’s back', () => {
    const ids = Array.from({ length: 501 }, (_, at) => `a${at}`)
    const ana = desk(...ids)
    const { reveal } = world({ ana, ben: desk('b1') })
    expect(reveal().notes).toBe(501)
    expect(waitingNotes(ana).map(({ id }) => id)).toEqual(['a500'])
    expect(reveal().notes).toBe(1)
  })

  it('RV6 a card goes with its fields, texts that people type in together, and its references by their new names', () => {
    const ana = boardWith({
      notes: { a1: {} },
      cards: { card: { values: { name: 'Ana', about: ['a1'], age: 30 }, origins: ['a1', 'nowhere'] } },
    })
    cardsOf(ana).get('card')?.set('secret', 'ana')
    const { reveal, board } = world({ ana })
    reveal()
    const as = readRevealed(ana)
    const entry = cardsOf(board).get(as.get('card')?.as ?? '') as Y.Map<Y.Map<unknown>>
    const [card] = readBoard(board).cards.values()
    expect(card).toMatchObject({ kind: 'profile', author: 'ana', origins: [as.get('a1')?.as] })
    expect(card?.values).toMatchObject({ name: 'Ana', age: 30, about: { [as.get('a1')?.as ?? '']: true } })
    expect(entry.get('fields')?.get('name')).toBeInstanceOf(Y.Text)
    expect(entry.has('secret')).toBe(false)
  })

  it('RV7 a text is cut to the limit, and the mark has what went', () => {
    const ana = desk('a1')
    const text = notesOf(ana).get('a1')?.get('text') as Y.Text
    text.insert(0, 'x'.repeat(3_000))
    const { reveal, texts } = world({ ana })
    reveal()
    expect(texts()).toEqual(['x'.repeat(2_000)])
    expect(readRevealed(ana).get('a1')?.text).toBe(texts()[0])
  })
})

describe('where it goes', () => {
  const many = (person: string, place = pagePlace(0, 0)) =>
    boardWith({ notes: Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((at) => [`${person}${at}`, { place }])) })
  const stage = stageOf({ s1: { template: template(kjWall) } })
  const wallBox = () => readZones(stage).get('s1-wall') as Box

  it.each(['named', 'hidden'] as const)('RV8 onto a wall that has room, over nothing (%s)', (authors) => {
    const place = placeIn('s1-wall', 100, 300)
    const board = boardWith({ notes: { old: { place: placeIn('s1-wall', 1_000, 1_000) } } })
    const { reveal, notes } = world({ ana: many('a', place), ben: many('b', place), cy: many('c') }, { board, stage })
    reveal({ authors })
    expect(notes().every(({ place: { in: zone } }) => zone === 's1-wall')).toBe(true)
    const wall = wallBox()
    expect(
      notes().every(({ place: { x, y } }) =>
        boxContains({ ...wall, x: 0, y: 0 }, { x: x + NOTE_SIZE, y: y + NOTE_SIZE }),
      ),
    ).toBe(true)
    expect(overlaps(board, stage)).toBe(0)
  })

  it('RV8 beside everything where no wall has room, cards too', () => {
    const ana = boardWith({
      notes: { a1: {} },
      cards: { c1: { values: { name: 'x' } }, c2: { values: { name: 'y' } } },
    })
    const board = boardWith({ notes: { old: { place: pagePlace(500, 0) } } })
    const { reveal, notes } = world({ ana, ben: many('b') }, { board })
    reveal()
    expect(notes().every(({ place: { in: zone } }) => zone === null)).toBe(true)
    expect(overlaps(board, new Y.Doc())).toBe(0)
    expect(readBoard(board).cards.size).toBe(2)
  })

  it('RV8 named: each person’s lie together', () => {
    const { reveal, notes } = world({ ana: many('a'), ben: many('b') }, { stage })
    reveal()
    const boxOf = (person: string) => {
      const mine = notes()
        .filter(({ author }) => author === person)
        .map(({ place }) => place)
      const left = Math.min(...mine.map(({ x }) => x))
      const top = Math.min(...mine.map(({ y }) => y))
      const right = Math.max(...mine.map(({ x }) => x)) + NOTE_SIZE
      return { x: left, y: top, width: right - left, height: Math.max(...mine.map(({ y }) => y)) + NOTE_SIZE - top }
    }
    expect(boxesOverlap(boxOf('ana'), boxOf('ben'))).toBe(false)
  })

  it('RV9 in a zone that tells something by its places: where it lay, where another lies as near as can be, while there is room', () => {
    const crossStage = stageOf({ s1: { template: template(cross) } })
    const zone = 's1-cross'
    const box = readZones(crossStage).get(zone) as Box
    const place = placeIn(zone, 300, 300)
    const board = new Y.Doc()
    const { reveal, notes } = world({ ana: many('a', place), ben: many('b', place) }, { board, stage: crossStage })
    reveal()
    const mine = notes().filter((note) => note.place.in === zone)
    expect(mine).toHaveLength(14)
    expect(mine.filter(({ place: { x, y } }) => x === 300 && y === 300)).toHaveLength(1)
    expect(mine.every(({ place: { x, y } }) => Math.abs(x - 300) < 1_000 && Math.abs(y - 300) < 1_000)).toBe(true)
    expect(
      mine.every(
        ({ place: { x, y } }) => x >= 0 && y >= 0 && x + NOTE_SIZE <= box.width && y + NOTE_SIZE <= box.height,
      ),
    ).toBe(true)
    expect(overlaps(board, crossStage)).toBe(0)
  })

  it('RV9 what does not fit into its zone goes with the rest', () => {
    const crossStage = stageOf({ s1: { template: template(cross) } })
    const zone = 's1-drivers'
    const place = placeIn(zone, 10, 10)
    const ids = Array.from({ length: 100 }, (_, at) => `n${at}`)
    const ana = boardWith({ notes: Object.fromEntries(ids.map((id) => [id, { place }])) })
    const board = new Y.Doc()
    const { reveal, notes } = world({ ana }, { board, stage: crossStage })
    reveal()
    expect(notes()).toHaveLength(100)
    expect(notes().some((note) => note.place.in === null)).toBe(true)
    expect(overlaps(board, crossStage)).toBe(0)
  })
})
