import * as Y from 'yjs'
import { wordsOfCard } from '../facilitation/carryCard'
import { type Revealed, readRevealed, revealedOf, waitingCards, waitingNotes } from '../facilitation/desk'
import { cardsOf, clustersOf, notesOf } from '../model/board'
import type { Card } from '../model/card'
import type { Entry } from '../model/entry'
import { NOTE_SIZE, type Note } from '../model/note'
import type { Place } from '../model/place'
import type { Authors } from '../model/stageMeta'
import { createNotes } from '../operations/notes'
import { SystemEdit } from '../operations/origin'
import { clipText } from '../operations/textDiff'
import { LIMITS } from '../protocol/limits'
import { copyCard } from './copyCard'
import { readGround } from './ground'
import { placeRevealed, type Revealing } from './placeRevealed'
import { stackAbove } from './stackAbove'

/** A person and their desk's document. */
export type Desk = { readonly person: string; readonly doc: Y.Doc }

export type RevealOptions = {
  /** The notes and cards of the desks that are to go, by id; null for all that wait. */
  readonly wanted: ReadonlySet<string> | null
  readonly authors: Authors
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly createId: () => string
  /** From 0 to below 1; for the order in which what has no author comes. */
  readonly random: () => number
}

/** Updates to be written together, or not at all. */
export type PlannedReveal = {
  /** Null where nothing waits. */
  readonly board: Uint8Array | null
  /** By person; of those alone of whom something goes. */
  readonly desks: ReadonlyMap<string, Uint8Array>
  readonly notes: number
  readonly cards: number
}

/**
 * What waits on the desks, as new notes and cards of the board under ids of their own, and the marks that it has gone. Named,
 * each is its desk's owner's, and they come in the order of the desks; hidden, nobody's, made at the moment of the reveal,
 * in no order. What it builds on goes with it where that goes too, has gone before, or is of the board; hidden, only the last.
 */
export function planReveal(
  { board, stage, desks }: { readonly board: Y.Doc; readonly stage: Y.Doc; readonly desks: readonly Desk[] },
  options: RevealOptions,
): PlannedReveal {
  const found = desks.flatMap((desk) => gather(desk, board, options))
  const things = options.authors === 'hidden' ? shuffle(found, options.random) : found
  const [first] = things
  if (first === undefined) return { board: null, desks: new Map(), notes: 0, cards: 0 }
  const places = placeRevealed(readGround(board, stage), things, options.authors === 'named')
  const marks = new Map<string, Map<string, Revealed>>()
  for (const { person, from, as, text } of things) {
    const ofPerson = marks.get(person) ?? new Map<string, Revealed>()
    marks.set(person, ofPerson.set(from.id, { as, text, at: options.now }))
  }
  const notes = things.filter(({ kind }) => kind === 'note').length
  return {
    board: encodeBoard(board, { things, places }, options),
    desks: new Map([...marks].map(([person, ofPerson]) => [person, encodeMarks(ofPerson)])),
    notes,
    cards: things.length - notes,
  }
}

type Thing = Revealing & {
  /** Its id on the board. */
  readonly as: string
  readonly from: Note | Card
  readonly text: string
  /** A card's entry on the desk. */
  readonly entry: Entry | undefined
  /** What something of this desk is called on the board. */
  readonly nameOf: (id: string) => string | null
  /** The same, of what it says that it builds on. */
  readonly baseOf: (id: string) => string | null
}

/** More than anybody writes: a strange program's desk must not fill the board, so that nobody else's goes. */
const MOST_OF_DESK = 500

function gather({ person, doc }: Desk, board: Y.Doc, { wanted, createId, authors }: RevealOptions): Thing[] {
  const isWanted = ({ id }: { readonly id: string }) => wanted === null || wanted.has(id)
  const notes = waitingNotes(doc).filter(isWanted).slice(0, MOST_OF_DESK)
  const cards = waitingCards(doc)
    .filter(isWanted)
    .slice(0, MOST_OF_DESK - notes.length)
  const names = new Map<string, string>()
  for (const [id, { as }] of readRevealed(doc)) names.set(id, as)
  const isOnBoard = (id: string) => [notesOf, cardsOf, clustersOf].some((mapOf) => mapOf(board).has(id))
  for (const [id, as] of names) if (!isOnBoard(as)) names.delete(id)
  for (const { id } of [...notes, ...cards]) names.set(id, createId())
  const nameOf = (id: string) => names.get(id) ?? (isOnBoard(id) ? id : null)
  // Two that are linked would have one author.
  const isLinkTold = (id: string) => authors === 'named' || !names.has(id)
  const baseOf = (id: string) => (isLinkTold(id) ? nameOf(id) : null)
  const common = ({ id, place }: Note | Card) => ({ person, place, as: names.get(id) as string, nameOf, baseOf })
  const square = { width: NOTE_SIZE, height: NOTE_SIZE }
  return [
    ...notes.map((note): Thing => {
      const text = clipText(note.text, LIMITS.noteText)
      return { ...common(note), kind: 'note', from: note, text, size: square, entry: undefined }
    }),
    ...cards.map((card): Thing => {
      const size = { width: card.width, height: card.height }
      return {
        ...common(card),
        kind: 'card',
        from: card,
        text: wordsOfCard(card),
        size,
        entry: cardsOf(doc).get(card.id),
      }
    }),
  ]
}

function shuffle<T>(things: readonly T[], random: () => number): T[] {
  const shuffled = [...things]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T]
  }
  return shuffled
}

type Placed = { readonly things: readonly Thing[]; readonly places: ReadonlyMap<Thing, Place> }

/** An update of new entries alone, stacked above what is on the board. */
function encodeBoard(board: Y.Doc, { things, places }: Placed, { authors, now, createId }: RevealOptions): Uint8Array {
  const fresh = new Y.Doc()
  const reveal = createId()
  const of = ({ person, from }: Thing) =>
    authors === 'hidden' ? { author: '', createdAt: now } : { author: person, createdAt: from.createdAt }
  const origin = new SystemEdit('server')
  const drafts = things.flatMap((thing) => {
    if (!isNote(thing.from)) return []
    const { color, tags, basedOn } = thing.from
    const base = basedOn === undefined ? null : thing.baseOf(basedOn)
    const { as: id, text } = thing
    const place = places.get(thing) as Place
    return [{ id, text, place, color, tags, reveal, ...of(thing), ...(base === null ? {} : { basedOn: base }) }]
  })
  createNotes(fresh, stackAbove(notesOf(board), drafts), origin)
  fresh.transact(() => {
    const cards = things.filter(({ kind }) => kind === 'card')
    for (const { thing, z } of stackAbove(
      cardsOf(board),
      cards.map((each) => ({ thing: each })),
    )) {
      const { from, entry, nameOf, baseOf } = thing
      if (isNote(from) || entry === undefined) continue
      const origins = from.origins.flatMap((id) => baseOf(id) ?? [])
      const copy = { place: places.get(thing) as Place, z, origins, ...of(thing) }
      cardsOf(fresh).set(
        thing.as,
        copyCard(from, entry, copy, (id) => nameOf(id) ?? id),
      )
    }
  }, origin)
  return encode(fresh)
}

function isNote(from: Note | Card): from is Note {
  return 'text' in from
}

function encodeMarks(marks: ReadonlyMap<string, Revealed>): Uint8Array {
  const fresh = new Y.Doc()
  fresh.transact(() => {
    for (const [id, mark] of marks) revealedOf(fresh).set(id, mark)
  })
  return encode(fresh)
}

function encode(fresh: Y.Doc): Uint8Array {
  const update = Y.encodeStateAsUpdate(fresh)
  fresh.destroy()
  return update
}
