import type * as Y from 'yjs'
import { revealedOf } from '../../shared/facilitation/desk'
import { createBoardProjection, NO_CHANGE } from './boardProjection'
import type { SupportsProjection } from './supportsProjection'
import type { BoardProjection, ChangedFields, ProjectionChange } from './types'

/** The note of the desk whose text is open here, or the card that is; null for none. */
export type OpenThing = {
  current(): string | null
  onChange(listener: () => void): () => void
}

/**
 * The same of a desk: what was revealed lies on the board now and is left out here, what is open once it is closed.
 */
export function createDeskProjection(
  desk: Y.Doc,
  supports: Pick<SupportsProjection, 'zoneBoxes' | 'onChange'>,
  open: OpenThing,
): BoardProjection {
  const whole = createBoardProjection(desk, supports)
  const revealed = revealedOf(desk)
  const listeners = new Set<(change: ProjectionChange) => void>()
  const isHere = (id: string) => !revealed.has(id) || open.current() === id
  const notes = createPart(whole.notes, isHere)
  const cards = createPart(whole.cards, isHere)
  const tell = (change: ProjectionChange) => {
    for (const listener of [...listeners]) listener(change)
  }
  const stop = whole.onChange((change) => {
    const note = notes.take(change.notes, change.removedNotes)
    const card = cards.take(change.cards, change.removedCards)
    tell({
      ...change,
      ...{ notes: note.changed, removedNotes: note.removed, cards: card.changed, removedCards: card.removed },
    })
  })
  const drop = () => {
    const [removedNotes, removedCards] = [notes.drop(), cards.drop()]
    // Nobody deleted it: it is not told as the others' doing.
    if (removedNotes.size + removedCards.size > 0) tell({ ...NO_CHANGE, removedNotes, removedCards })
  }
  revealed.observe(drop)
  const stopOpen = open.onChange(drop)
  const { clusters, letterBefore, placeAfter } = whole
  return {
    ...{ notes: notes.records, cards: cards.records, clusters, letterBefore, placeAfter },
    get zones() {
      return whole.zones
    },
    get skipped() {
      return whole.skipped
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      stop()
      stopOpen()
      revealed.unobserve(drop)
      whole.destroy()
      listeners.clear()
    },
  }
}

type Changed = ReadonlyMap<string, ChangedFields>

/** Those of the records that are here. */
function createPart<T>(whole: ReadonlyMap<string, T>, isHere: (id: string) => boolean) {
  const records = new Map<string, T>([...whole].filter(([id]) => isHere(id)))
  const drop = () => {
    const gone = new Set([...records.keys()].filter((id) => !isHere(id)))
    for (const id of gone) records.delete(id)
    return gone
  }
  const take = (news: Changed, removed: ReadonlySet<string>) => {
    const changed = new Map<string, ChangedFields>()
    const gone = new Set([...removed].filter((id) => records.delete(id)))
    for (const [id, fields] of news) {
      const record = whole.get(id)
      if (record === undefined || !isHere(id)) {
        if (records.delete(id)) gone.add(id)
        continue
      }
      changed.set(id, records.has(id) ? fields : 'all')
      records.set(id, record)
    }
    return { changed, removed: gone }
  }
  return { records: records as ReadonlyMap<string, T>, drop, take }
}
