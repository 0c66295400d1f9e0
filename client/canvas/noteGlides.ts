import type { Point } from '../../shared/geometry/box'
import type { ChangedFields, ProjectionChange } from '../document/types'

/** Milliseconds. */
const DURATION = 250
/** A nudge by a key is there at once; what goes farther is seen going. Page units. */
const FROM_DISTANCE = 48
/** More than this at once would cost the frames that it is to fill. */
const MOST = 400

type Followed = Pick<
  ProjectionChange,
  'notes' | 'removedNotes' | 'clusters' | 'removedClusters' | 'cards' | 'removedCards' | 'local'
>
type Glide = { readonly dx: number; readonly dy: number; elapsed: number }

export type GlideSources = {
  /** Where a note or a cluster was shown until now, on the page; null for one that was not there. */
  shownAt(id: string): Point | null
  /** Where the document has it by now. */
  placedAt(id: string): Point | null
  /** True for what this person's own hand holds. */
  isInOwnHand(id: string): boolean
  /** True where the way of this note or cluster from there to there is seen. */
  isInView(from: Point, to: Point, id: string): boolean
  /** True where the person wants nothing to move by itself. */
  prefersStillness(): boolean
}

/**
 * Notes and clusters that somebody moved otherwise than by hand (an undo, a command) glide to where they now lie, and so
 * does what finds its place beside where a hand let go of it.
 */
export class NoteGlides {
  private readonly glides = new Map<string, Glide>()

  constructor(private readonly sources: GlideSources) {}

  get isOn(): boolean {
    return this.glides.size > 0
  }

  get ids(): Iterable<string> {
    return this.glides.keys()
  }

  /** Call it before anything that is drawn takes the change in. True where something begins to glide. */
  follow({ notes, removedNotes, clusters, removedClusters, cards, removedCards, local }: Followed): boolean {
    for (const id of [...removedNotes, ...removedClusters, ...removedCards]) this.glides.delete(id)
    const isMoved = ([, fields]: [string, ChangedFields]) => fields !== 'all' && fields.has('place')
    const moved = [notes, clusters, cards].flatMap((entries) => [...entries].filter(isMoved)).map(([id]) => id)
    if (moved.length > MOST || this.sources.prefersStillness()) return false
    for (const id of moved) this.begin(id, local ? 'here' : 'elsewhere')
    return this.glides.size > 0
  }

  /** How far the note or the cluster still is from its place, in page units; null for one that lies there. */
  offsetOf(id: string): Point | null {
    const glide = this.glides.get(id)
    if (glide === undefined) return null
    const left = 1 - easeOut(Math.min(1, glide.elapsed / DURATION))
    return { x: glide.dx * left, y: glide.dy * left }
  }

  /** Moves everything on. True where something has arrived. */
  step(elapsed: number): boolean {
    let hasArrived = false
    for (const [id, glide] of this.glides) {
      glide.elapsed += elapsed
      if (glide.elapsed < DURATION) continue
      this.glides.delete(id)
      hasArrived = true
    }
    return hasArrived
  }

  /** Where another moved what is in the own hand, the hand keeps it. */
  private begin(id: string, by: 'here' | 'elsewhere'): void {
    this.glides.delete(id)
    if (by === 'elsewhere' && this.sources.isInOwnHand(id)) return
    const from = this.sources.shownAt(id)
    const to = this.sources.placedAt(id)
    if (from === null || to === null || !this.sources.isInView(from, to, id)) return
    const [dx, dy] = [from.x - to.x, from.y - to.y]
    if (Math.hypot(dx, dy) >= FROM_DISTANCE) this.glides.set(id, { dx, dy, elapsed: 0 })
  }
}

function easeOut(share: number): number {
  return 1 - (1 - share) ** 3
}
