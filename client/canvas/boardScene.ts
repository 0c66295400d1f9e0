import type { DrawnNote } from '../../shared/drawing/drawNotes'
import { looseAngle } from '../../shared/drawing/noteMetrics'
import { type Box, boxContains, boxesOverlap, expandBox, type Point } from '../../shared/geometry/box'
import { NOTE_SIZE, type Note } from '../../shared/model/note'
import type { PaletteColor } from '../../shared/model/palette'
import { createBoxIndex } from '../../shared/queries/boxIndex'
import { findPagePosition } from '../../shared/queries/pagePositions'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardProjection, ProjectionChange } from '../document/types'
import { type NoteLink, NoteLinks } from './noteLinks'
import { StackingOrder } from './stackingOrder'

/** A note as the canvas has it; changed in place. */
export type SceneNote = DrawnNote & {
  text: string
  color: PaletteColor
  x: number
  y: number
  angle: number
  z: string
  rank: number
  tags: readonly string[]
}

export type SceneLink = NoteLink<SceneNote>

/**
 * What lies on the board, as drawing and pointing need it: every note that is not in the trash, by place and in
 * stacking order. It follows the projection; a change costs work in proportion to what changed, and is taken in when
 * the scene is next asked.
 */
export interface BoardScene {
  readonly size: number
  note(id: string): SceneNote | null
  /** What meets the box, from the lowest to the highest. */
  notesMeeting(box: Box): readonly SceneNote[]
  /** The topmost note at the point but those to skip; `reach` page units around each note count too. */
  noteAt(point: Point, reach: number, skip?: ReadonlySet<string>): string | null
  /** The lines from notes to what they build on that may cross the box, in no order. */
  linksMeeting(box: Box): readonly SceneLink[]
  /** Those that begin or end at one of these notes. */
  linksOf(ids: Iterable<string>): readonly SceneLink[]
  /** The note that one builds on; null for none, and for one in the trash. */
  originOf(id: string): SceneNote | null
  /** Puts some notes into stacking order, in place. */
  sort(notes: SceneNote[]): SceneNote[]
  /** True where something changed since the last call that is, or was, in the box. */
  takeChangesIn(box: Box): boolean
  /** Forgets how texts are laid out, say because the font has arrived only now. */
  forgetLayouts(): void
  destroy(): void
}

/** Up to this area in page units the index is quicker than a scan of all notes. */
const INDEX_UP_TO = 1_000 * (NOTE_SIZE + 40) ** 2

const NONE: ReadonlySet<string> = new Set()

/** A turned note reaches this far beyond its box. */
const TURN_REACH = 4

export function createBoardScene(projection: BoardProjection, onChange: () => void): BoardScene {
  const content = new SceneContent(projection)
  const stop = projection.onChange((change) => {
    content.mark(change)
    onChange()
  })
  return {
    get size() {
      return content.fresh().notes.size
    },
    note: (id) => content.fresh().notes.get(id) ?? null,
    notesMeeting: (box) => content.fresh().meeting(expandBox(box, TURN_REACH)),
    noteAt: (point, reach, skip = NONE) => content.fresh().topmostAt(point, reach, skip),
    linksMeeting: (box) => content.fresh().links.meeting(box),
    linksOf: (ids) => content.fresh().links.of(ids),
    originOf: (id) => content.fresh().links.from(id)?.to ?? null,
    sort: (notes) => content.fresh().sort(notes),
    takeChangesIn: (box) => content.fresh().takeChangesIn(box),
    forgetLayouts() {
      for (const note of content.fresh().notes.values()) Object.assign(note, { layout: null, tagLine: null })
    },
    destroy: stop,
  }
}

class SceneContent {
  readonly notes = new Map<string, SceneNote>()
  readonly links = new NoteLinks(this.notes)
  private readonly index = createBoxIndex()
  private readonly order = new StackingOrder<SceneNote>()
  private readonly dirty = new Set<string>()
  private changed: Box[] = []

  constructor(private readonly projection: BoardProjection) {
    for (const note of projection.notes.values()) if (isLive(note)) this.notes.set(note.id, this.read(note))
    this.order.load(this.notes.values())
    this.index.load([...this.notes.values()].map((note) => [note.id, boxOf(note)] as const))
    for (const id of this.notes.keys()) this.followLink(id)
  }

  mark(change: ProjectionChange): void {
    for (const id of change.notes.keys()) this.dirty.add(id)
    for (const id of change.removedNotes) this.dirty.add(id)
    if (change.clusters.size === 0 && change.removedClusters.size === 0) return
    for (const note of this.projection.notes.values()) if (note.place.in !== null) this.dirty.add(note.id)
  }

  fresh(): this {
    for (const id of this.dirty) this.update(id)
    this.dirty.clear()
    return this
  }

  meeting(box: Box): readonly SceneNote[] {
    if (box.width * box.height > INDEX_UP_TO) {
      return this.order.inOrder.filter((note) => boxesOverlap(boxOf(note), box))
    }
    return this.order.sort(this.found(this.index.search(box)))
  }

  topmostAt(point: Point, reach: number, skip: ReadonlySet<string>): string | null {
    const near = { x: point.x - reach - TURN_REACH, y: point.y - reach - TURN_REACH }
    const side = 2 * (reach + TURN_REACH)
    const ids = this.index.search({ ...near, width: side, height: side }).filter((id) => !skip.has(id))
    const candidates = this.order.sort(this.found(ids))
    const exact = candidates.findLast((note) => isInside(note, point, 0))
    return (exact ?? candidates.findLast((note) => isInside(note, point, reach)))?.id ?? null
  }

  sort(notes: SceneNote[]): SceneNote[] {
    return this.order.sort(notes)
  }

  takeChangesIn(box: Box): boolean {
    const changed = this.changed
    this.changed = []
    return changed.some((one) => boxesOverlap(one, box))
  }

  private update(id: string): void {
    const record = this.projection.notes.get(id)
    const known = this.notes.get(id)
    if (known !== undefined) this.changed.push(boxOf(known))
    if (record === undefined || !isLive(record)) {
      if (known !== undefined) this.remove(known)
      this.followLink(id)
      return
    }
    const next = this.read(record)
    if (known === undefined) this.add(next)
    else this.change(known, next)
    this.changed.push(boxOf(next))
    this.followLink(id)
  }

  private followLink(id: string): void {
    const base = this.notes.has(id) ? this.projection.notes.get(id)?.basedOn : undefined
    this.changed.push(...this.links.follow(id, base ?? null))
  }

  private add(note: SceneNote): void {
    this.notes.set(note.id, note)
    this.order.add(note)
    this.index.upsert(note.id, boxOf(note))
  }

  private remove(note: SceneNote): void {
    this.notes.delete(note.id)
    this.order.remove(note)
    this.index.remove(note.id)
  }

  private change(note: SceneNote, next: SceneNote): void {
    const isRestacked = note.z !== next.z
    if (isRestacked) this.order.remove(note)
    const layout = note.text === next.text ? note.layout : null
    const tagLine = isSameList(note.tags, next.tags) ? (note.tagLine ?? null) : null
    Object.assign(note, next, { layout, tagLine, rank: note.rank })
    if (isRestacked) this.order.add(note)
    this.index.upsert(note.id, boxOf(note))
  }

  private read(note: Note): SceneNote {
    const { id, text, color, z, place, tags } = note
    const { x, y } = findPagePosition(place, this.projection.clusters)
    const angle = place.in === null ? looseAngle(id) : 0
    return { id, text, color, z, x, y, angle, tags, rank: 0, layout: null, tagLine: null }
  }

  private found(ids: readonly string[]): SceneNote[] {
    return ids.flatMap((id) => this.notes.get(id) ?? [])
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}

export function boxOf(note: { readonly x: number; readonly y: number }): Box {
  return { x: note.x, y: note.y, width: NOTE_SIZE, height: NOTE_SIZE }
}

/** As the note lies, turned around its middle. */
function isInside(note: SceneNote, point: Point, reach: number): boolean {
  const half = NOTE_SIZE / 2
  const [dx, dy] = [point.x - note.x - half, point.y - note.y - half]
  const [cos, sin] = [Math.cos(-note.angle), Math.sin(-note.angle)]
  const straight = { x: dx * cos - dy * sin, y: dx * sin + dy * cos }
  return boxContains(expandBox({ x: -half, y: -half, width: NOTE_SIZE, height: NOTE_SIZE }, reach), straight)
}
