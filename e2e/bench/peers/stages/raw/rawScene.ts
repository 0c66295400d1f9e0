import type { DrawnNote } from '../../../../../shared/drawing/drawNotes'
import { looseAngle } from '../../../../../shared/drawing/noteMetrics'
import { type Box, boxesOverlap, boxFromCorners, expandBox, type Point } from '../../../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../../../shared/model/note'
import type { StageBoard, StageCluster, StageMove, StageNote } from '../../../canvas/stage/benchStage'

export type RawNote = Omit<DrawnNote, 'x' | 'y'> & { x: number; y: number; isSelected: boolean; isHeld: boolean }

/** How far a shadow falls, in page units. */
const SHADOW = 20

/** What lies on the board: plain arrays, looked through from end to end. */
export class RawScene {
  notes: readonly RawNote[] = []
  clusters: readonly StageCluster[] = []
  private byId: ReadonlyMap<string, RawNote> = new Map()

  load({ notes, clusters }: StageBoard): void {
    const gathered = new Set(clusters.flatMap((cluster) => cluster.notes))
    this.notes = notes.map((note) => drawn(note, gathered.has(note.id)))
    this.clusters = clusters
    this.byId = new Map(this.notes.map((note) => [note.id, note]))
  }

  /** Those in a box that are in nobody's hand, from the bottom up. */
  notesIn(box: Box): RawNote[] {
    const wide = expandBox(box, SHADOW)
    return this.notes.filter((note) => !note.isHeld && boxesOverlap(wide, boxOf(note)))
  }

  noteAt({ x, y }: Point): RawNote | undefined {
    return this.notes.findLast((note) => x >= note.x && x < note.x + NOTE_SIZE && y >= note.y && y < note.y + NOTE_SIZE)
  }

  get selected(): RawNote[] {
    return this.notes.filter((note) => note.isSelected)
  }

  select(isChosen: (note: RawNote) => boolean): void {
    for (const note of this.notes) note.isSelected = isChosen(note)
  }

  selectBetween(from: Point, to: Point): void {
    const box = boxFromCorners(from, to)
    this.select((note) => boxesOverlap(box, boxOf(note)))
  }

  /** Gives whether any of it is or was in the box. */
  move(moves: readonly StageMove[], inView: Box): boolean {
    const wide = expandBox(inView, SHADOW)
    let isSeen = false
    for (const { id, x, y } of moves) {
      const note = this.byId.get(id)
      if (note === undefined) continue
      isSeen ||= boxesOverlap(wide, boxOf(note)) || boxesOverlap(wide, boxOf({ x, y }))
      note.x = x
      note.y = y
    }
    return isSeen
  }
}

function drawn({ id, x, y, color, text }: StageNote, isGathered: boolean): RawNote {
  const angle = isGathered ? 0 : looseAngle(id)
  return { id, x, y, color, text, angle, layout: null, isSelected: false, isHeld: false }
}

function boxOf({ x, y }: Point): Box {
  return { x, y, width: NOTE_SIZE, height: NOTE_SIZE }
}
