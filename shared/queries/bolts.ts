import type { Bolt } from '../model/bolt'
import type { Card } from '../model/card'
import type { Cluster } from '../model/cluster'
import type { Note } from '../model/note'
import { isLive } from './readBoard'
import { readStructure } from './readStructure'

/**
 * Of the bolts on a live note those that count: set on the placing that it still has, in the cluster that it belongs to
 * (`home`, null for none), one a person. Of those that nobody is named for each counts.
 */
export function countingBolts(bolts: Iterable<Bolt>, home: string | null): Bolt[] {
  const counting: Bolt[] = []
  const heard = new Set<string>()
  for (const bolt of bolts) {
    if (!isLive(bolt) || bolt.in !== home || heard.has(bolt.author)) continue
    if (bolt.author !== '') heard.add(bolt.author)
    counting.push(bolt)
  }
  return counting
}

/** A note whose placing somebody does not share. */
export type DoubtedNote = {
  readonly note: Note
  /** The cluster that it belongs to; null for a lone one. */
  readonly home: string | null
  /** Those that count. */
  readonly bolts: readonly Bolt[]
}

type Records = {
  readonly notes: ReadonlyMap<string, Note>
  readonly clusters: ReadonlyMap<string, Cluster>
  readonly cards: ReadonlyMap<string, Card>
  readonly bolts: ReadonlyMap<string, Bolt>
}

/** The notes with bolts that count, those with the most first, else the earliest doubted first. */
export function doubtedNotes(records: Records): DoubtedNote[] {
  const { notes, bolts } = records
  if (bolts.size === 0) return []
  const byNote = new Map<string, Bolt[]>()
  for (const bolt of bolts.values()) {
    const others = byNote.get(bolt.on)
    if (others === undefined) byNote.set(bolt.on, [bolt])
    else others.push(bolt)
  }
  const { homeOf } = readStructure(records)
  const doubted = [...byNote].flatMap(([id, held]): DoubtedNote[] => {
    const note = notes.get(id)
    if (note === undefined || !isLive(note)) return []
    const home = homeOf(note.place.in)
    const counting = countingBolts(held, home)
    return counting.length === 0 ? [] : [{ note, home, bolts: counting }]
  })
  return doubted.sort(byWeight)
}

function byWeight(a: DoubtedNote, b: DoubtedNote): number {
  return b.bolts.length - a.bolts.length || firstOf(a) - firstOf(b) || (a.note.id < b.note.id ? -1 : 1)
}

function firstOf({ bolts }: DoubtedNote): number {
  return bolts.reduce((first, { createdAt }) => Math.min(first, createdAt), Number.POSITIVE_INFINITY)
}
