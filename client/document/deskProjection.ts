import type * as Y from 'yjs'
import { revealedOf } from '../../shared/facilitation/desk'
import type { Note } from '../../shared/model/note'
import { createBoardProjection } from './boardProjection'
import type { SupportsProjection } from './supportsProjection'
import type { BoardProjection, ChangedFields, ProjectionChange } from './types'

/** The note of the desk whose text is open here; null for none. */
export type OpenNote = {
  current(): string | null
  onChange(listener: () => void): () => void
}

/**
 * The same of a desk: what was revealed lies on the board now and is left out here, a note whose text is open once it is
 * closed.
 */
export function createDeskProjection(
  desk: Y.Doc,
  supports: Pick<SupportsProjection, 'zoneBoxes' | 'onChange'>,
  open: OpenNote,
): BoardProjection {
  const whole = createBoardProjection(desk, supports)
  const revealed = revealedOf(desk)
  const listeners = new Set<(change: ProjectionChange) => void>()
  const isHere = (id: string) => !revealed.has(id) || open.current() === id
  const notes = new Map<string, Note>([...whole.notes].filter(([id]) => isHere(id)))
  const tell = (change: ProjectionChange) => {
    for (const listener of [...listeners]) listener(change)
  }
  const stop = whole.onChange((change) => tell(takeIn(change, { notes, whole, isHere })))
  const drop = () => {
    const gone = [...notes.keys()].filter((id) => !isHere(id))
    for (const id of gone) notes.delete(id)
    if (gone.length > 0) tell({ ...NO_CHANGE, removedNotes: new Set(gone) })
  }
  revealed.observe(drop)
  const stopOpen = open.onChange(drop)
  const { clusters, cards, letterBefore, placeAfter } = whole
  return {
    ...{ notes, clusters, cards, letterBefore, placeAfter },
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

const NO_CHANGE: ProjectionChange = {
  notes: new Map(),
  removedNotes: new Set(),
  clusters: new Map(),
  removedClusters: new Set(),
  cards: new Map(),
  removedCards: new Set(),
  hasZonesMoved: false,
  local: false,
  writers: [],
  isPlain: false,
}

type Shown = {
  readonly notes: Map<string, Note>
  readonly whole: BoardProjection
  readonly isHere: (id: string) => boolean
}

function takeIn(change: ProjectionChange, { notes, whole, isHere }: Shown): ProjectionChange {
  const changed = new Map<string, ChangedFields>()
  const removed = new Set<string>()
  for (const [id, fields] of change.notes) {
    const note = whole.notes.get(id)
    if (note === undefined || !isHere(id)) {
      if (notes.delete(id)) removed.add(id)
      continue
    }
    changed.set(id, notes.has(id) ? fields : 'all')
    notes.set(id, note)
  }
  for (const id of change.removedNotes) if (notes.delete(id)) removed.add(id)
  return { ...change, notes: changed, removedNotes: removed }
}
