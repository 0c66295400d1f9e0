import type { Point } from '../../shared/geometry/box'
import type { ProjectionChange } from '../document/types'

/** Milliseconds. */
const DURATION = 250
/** A nudge by a key is there at once; what goes farther is seen going. Page units. */
const FROM_DISTANCE = 48
/** More than this at once would cost the frames that it is to fill. */
const MOST = 400

type Glide = { readonly dx: number; readonly dy: number; elapsed: number }

export type GlideSources = {
  /** Where a note was shown until now, on the page; null for one that was not there. */
  shownAt(id: string): Point | null
  /** Where the document has it by now. */
  placedAt(id: string): Point | null
  /** True for what this person's own hand puts there: it lies there already. */
  isInOwnHand(id: string): boolean
  /** True where a way from there to there is seen. */
  isInView(from: Point, to: Point): boolean
  /** True where the person wants nothing to move by itself. */
  prefersStillness(): boolean
}

/** Notes that somebody moved otherwise than by hand (an undo, a command) glide to where they now lie. */
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
  follow({ notes, removedNotes }: Pick<ProjectionChange, 'notes' | 'removedNotes'>): boolean {
    for (const id of removedNotes) this.glides.delete(id)
    const moved = [...notes].flatMap(([id, fields]) => (fields !== 'all' && fields.has('place') ? [id] : []))
    if (moved.length > MOST || this.sources.prefersStillness()) return false
    for (const id of moved) this.begin(id)
    return this.glides.size > 0
  }

  /** How far the note still is from its place, in page units; null for one that lies there. */
  offsetOf(id: string): Point | null {
    const glide = this.glides.get(id)
    if (glide === undefined) return null
    const left = 1 - easeOut(Math.min(1, glide.elapsed / DURATION))
    return { x: glide.dx * left, y: glide.dy * left }
  }

  /** Moves everything on. True where a note has arrived. */
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

  private begin(id: string): void {
    this.glides.delete(id)
    if (this.sources.isInOwnHand(id)) return
    const from = this.sources.shownAt(id)
    const to = this.sources.placedAt(id)
    if (from === null || to === null || !this.sources.isInView(from, to)) return
    const [dx, dy] = [from.x - to.x, from.y - to.y]
    if (Math.hypot(dx, dy) >= FROM_DISTANCE) this.glides.set(id, { dx, dy, elapsed: 0 })
  }
}

function easeOut(share: number): number {
  return 1 - (1 - share) ** 3
}
