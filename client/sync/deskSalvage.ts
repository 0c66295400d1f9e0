import * as v from 'valibot'
import * as Y from 'yjs'
import { ballotsOf } from '../../shared/facilitation/ballot'
import { readRevealed } from '../../shared/facilitation/desk'
import { BOARD_MAPS, type BoardMap, clustersOf } from '../../shared/model/board'
import type { Entry } from '../../shared/model/entry'
import { placeSchema } from '../../shared/model/place'
import { type EditedRanges, editedRanges, isKeyTouched, isTouched } from './editedRanges'
import type { SalvagedWork } from './localCopy'

/** What somebody wrote in an entry that is there still is put beside it. */
const WORDS: Partial<Record<BoardMap, string>> = { notes: 'text', cards: 'fields' }
/** How far beside, in page units. */
const BESIDE = 24

type Salvage = {
  readonly old: Y.Doc
  readonly desk: Y.Doc
  readonly ranges: EditedRanges
  /** What was put back so far, and how far from its place. */
  readonly added: Map<Entry, number>
}

/**
 * Puts on a fresh desk what unsent edits made or changed on the old one, and what it does not have: entries whole, the
 * words of those that it has with others as entries beside them, and ballots for votes that have none. Ids stay, or
 * follow from what is put there: two tabs that put the same thing back do it once.
 */
export function putBackOnDesk(desk: Y.Doc, work: readonly SalvagedWork[]): void {
  desk.transact(() => {
    for (const { state, edits } of work) {
      const old = new Y.Doc()
      Y.applyUpdate(old, state)
      const salvage = { old, desk, ranges: editedRanges(edits), added: new Map() }
      for (const map of BOARD_MAPS) putBackEntries(salvage, map)
      for (const [entry, offset] of salvage.added) settle(entry, salvage, offset)
      putBackBallots(salvage)
      old.destroy()
    }
  }, 'salvage')
}

function putBackEntries({ old, desk, ranges, added }: Salvage, map: BoardMap): void {
  const fresh = desk.getMap<Entry>(map)
  const add = (id: string, entry: Y.Map<unknown>, offset: number) => {
    added.set(fresh.set(id, entry.clone()), offset)
  }
  const revealed = map === 'notes' ? readRevealed(old) : null
  for (const [id, entry] of old.getMap<unknown>(map)) {
    if (!(entry instanceof Y.Map) || entry.has('deletedAt') || !isTouched(entry, ranges)) continue
    const there = fresh.get(id)
    const words = wordsOf(map, entry)
    if (words === '') continue
    if (there === undefined) {
      add(id, entry, 0)
      continue
    }
    const held = entry.get(WORDS[map] ?? '')
    const isRewritten = held instanceof Y.AbstractType && isTouched(held, ranges) && words !== wordsOf(map, there)
    // What was carried over to the board after its reveal is there.
    if (!isRewritten || revealed?.get(id)?.text === words) continue
    const beside = besideId(id, words)
    if (!fresh.has(beside)) add(beside, entry, BESIDE)
  }
}

function putBackBallots({ old, desk, ranges }: Salvage): void {
  const ballots = ballotsOf(desk)
  for (const [vote, ballot] of ballotsOf(old)) {
    if (!ballots.has(vote) && isKeyTouched(ballotsOf(old), vote, ranges)) ballots.set(vote, ballot)
  }
}

/** Empty for a note with no text; of an entry without words, its kind. */
function wordsOf(map: BoardMap, entry: unknown): string {
  const held = entry instanceof Y.Map ? entry.get(WORDS[map] ?? '') : undefined
  if (map === 'notes') return held instanceof Y.Text && held.toString().trim() !== '' ? held.toString() : ''
  return held instanceof Y.AbstractType ? JSON.stringify(held.toJSON(), inOrder) : map
}

/** The same content is the same string, in whatever order it came. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A cluster that is gone leaves what lay in it on the page. */
function settle(entry: Entry, { old, desk }: Salvage, offset: number): void {
  const place = v.safeParse(placeSchema, entry.get('place'))
  if (!place.success) return
  const { in: container, x, y, pageX, pageY } = place.output
  const isLost = container !== null && clustersOf(old).has(container) && !clustersOf(desk).has(container)
  if (!isLost && offset === 0) return
  const at = isLost ? { in: null, x: pageX, y: pageY } : { in: container, x, y }
  entry.set('place', { in: at.in, x: at.x + offset, y: at.y + offset, pageX: pageX + offset, pageY: pageY + offset })
}

function besideId(id: string, words: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < words.length; at++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(words.charCodeAt(at))) * 0x100000001b3n)
  return `${id.slice(0, 40)}-${hash.toString(36)}`
}
