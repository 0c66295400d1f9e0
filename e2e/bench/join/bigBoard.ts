import * as Y from 'yjs'
import { notesOf } from '../../../shared/model/board'
import type { Entry } from '../../../shared/model/entry'
import { noteToYMap } from '../../../shared/model/note'
import { PALETTE } from '../../../shared/model/palette'
import { isSamePlace, type Place, pagePlace } from '../../../shared/model/place'
import { freshKeys } from '../../../shared/model/stacking'
import { createRandom } from '../../../shared/testing/seededRandom'
import { idOf } from '../load/idOf'

/** How often each note is moved, each time by somebody else. */
const MOVES = 3
const PAGE = 20_000
const FIRST_CLIENT = 1_000_001

export type BigBoardSize = { notes: number; authors: number }

/** What one person sends in one round. A round needs all of the round before. */
export type Round = {
  updatesOf: Uint8Array[][]
  /** The clock of each Yjs client once everything of the round is there. */
  clocks: Map<number, number>
}

/**
 * A board as it comes to be, one update an edit: everybody writes their notes, then each note is moved three times.
 * `words` is what the notes' texts are made of.
 */
export function makeBigBoard({ notes, authors }: BigBoardSize, words: readonly string[]): Round[] {
  const doc = new Y.Doc()
  const random = createRandom(5)
  const keys = freshKeys(notes)
  const rounds: Round[] = []
  for (let round = 0; round <= MOVES; round++) {
    const updatesOf: Uint8Array[][] = Array.from({ length: authors }, () => [])
    for (let i = 0; i < notes; i++) {
      const author = (i + round) % authors
      // One document writes for all in turn, which gives the updates that as many documents in step would have sent.
      doc.clientID = FIRST_CLIENT + author
      const note = () => newNote(i, author, keys[i] ?? '', pickWords(random, words))
      const change = round === 0 ? () => notesOf(doc).set(idOf(i), note()) : () => move(doc, i, round)
      updatesOf[author]?.push(updateOf(doc, change))
    }
    rounds.push({ updatesOf, clocks: Y.decodeStateVector(Y.encodeStateVector(doc)) })
  }
  return rounds
}

/** Whether every note is there and lies where it was moved last. */
export function isComplete(doc: Y.Doc, { notes }: Pick<BigBoardSize, 'notes'>): boolean {
  const map = notesOf(doc)
  if (map.size !== notes) return false
  for (let i = 0; i < notes; i++) {
    const note = map.get(idOf(i))
    if (note === undefined || !isSamePlace(note.get('place') as Place, placeOf(i, MOVES))) return false
    if ((note.get('text') as Y.Text).length === 0) return false
  }
  return true
}

function newNote(i: number, author: number, z: string, text: string): Entry {
  const color = PALETTE[i % PALETTE.length] ?? 'yellow'
  const created = Date.UTC(2026, 0, 1) + i * 1_234
  return noteToYMap({
    id: idOf(i),
    text,
    place: placeOf(i, 0),
    z,
    color,
    author: idOf(-author - 1),
    createdAt: created,
  })
}

function move(doc: Y.Doc, i: number, round: number): void {
  notesOf(doc).get(idOf(i))?.set('place', placeOf(i, round))
}

function updateOf(doc: Y.Doc, change: () => void): Uint8Array {
  let made: Uint8Array | null = null
  const keep = (update: Uint8Array) => {
    made = update
  }
  doc.once('update', keep)
  doc.transact(change)
  if (made === null) throw new Error('An edit of the board changed nothing')
  return made
}

function placeOf(i: number, round: number): Place {
  const random = createRandom(i * 8 + round)
  return pagePlace(Math.round(random() * PAGE), Math.round(random() * PAGE))
}

function pickWords(random: () => number, words: readonly string[]): string {
  const count = 3 + Math.floor(random() * 7)
  return Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ')
}
