import type { Pose } from '../../../shared/drawing/drawNotes'
import { mixColors } from '../../../shared/drawing/mixColors'
import type { NotePainter } from '../../../shared/drawing/notePainter'
import type { CanvasTheme } from '../../../shared/drawing/theme'
import { type Box, boxesOverlap, expandBox } from '../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../shared/model/note'
import { PALETTE, type PaletteColor } from '../../../shared/model/palette'
import type { Camera } from '../../session/camera'
import type { BoardScene, SceneNote } from '../boardScene'
import type { VeilSource } from '../veil'
import { planWave, TURN } from './planWave'
import type { Wave } from './wave'

/** How long one's own are marked once they lie face up, and from when on that fades. Milliseconds. */
const MARKED = 3_000
const FADES_AFTER = 2_000
/** In the middle of its turn a note is this much larger, and lies so far above. Page units. */
const GROWS = 0.06
const RISES = 12
/** What a turning note covers at most beyond its place. Page units. */
const REACH = 40
/** The desk may say a little later than the board that a note was one's own. Milliseconds. */
const TOLD_WITHIN = 500
/** Around one's own: device pixels, and less where notes are small, so that their papers stay clean. */
const GLOW = 8
const GLOW_SHARE = 1 / 12
/** Notes that are smaller on the screen, in CSS pixels, are plain rectangles: they fade. */
const RECTANGLE_BELOW = 18
/** Narrower than this nothing is left to be drawn. */
const THINNEST = 0.02
/** Of the paper's colour: its back, which no ink was written on. */
const BACK = 0.12
/** Of a colour that fades, from far away. */
const STEPS = 8

type Sources = {
  readonly scene: Pick<BoardScene, 'note' | 'sort'>
  readonly camera: Camera
  readonly painterOf: (theme: CanvasTheme) => NotePainter
  readonly prefersStillness: () => boolean
  /** What has come since the last time. */
  readonly take: () => readonly string[]
  /** The notes that this page's person wrote, of those that were ever revealed. */
  readonly own: () => ReadonlySet<string>
}

/** Notes that were revealed together lie face down and turn over one after the other. Time is the frames' own. */
export class RevealWave implements Wave {
  private time = 0
  /** When each began to turn, or will. */
  private readonly turns = new Map<string, number>()
  /** Until when each is looked at as one's own. */
  private readonly marked = new Map<string, number>()
  private readonly moved: Box[] = []
  private back: { readonly of: CanvasTheme; readonly painter: NotePainter } | null = null

  constructor(private readonly sources: Sources) {}

  step(elapsed: number, inHand: ReadonlySet<string>): boolean {
    const before = this.time
    this.time += elapsed
    this.begin()
    for (const id of inHand) {
      this.turns.delete(id)
      this.marked.delete(id)
    }
    const own = this.turns.size > 0 ? this.sources.own() : null
    for (const [id, start] of this.turns) {
      const note = this.sources.scene.note(id)
      if (note === null || this.time >= start + TURN + TOLD_WITHIN) this.turns.delete(id)
      if (note !== null && this.time >= start && before < start + TURN) this.moved.push(boxOf(note))
      if (own?.has(id) === true) this.marked.set(id, start + TURN + MARKED)
    }
    for (const [id, until] of this.marked) if (this.time >= until) this.marked.delete(id)
    return this.turns.size + this.marked.size > 0
  }

  takeMoved(): Box[] {
    const view = expandBox(this.sources.camera.visibleBox(), REACH)
    const moved = this.moved.splice(0).filter((box) => boxesOverlap(view, box))
    return moved.map((box) => expandBox(box, REACH))
  }

  covers(id: string): boolean {
    return this.turned(id) < 1
  }

  paintTurning(context: CanvasRenderingContext2D, pixelRatio: number, { painted, view, brushes }: VeilSource): void {
    const { scene } = this.sources
    const seen = [...this.turns.keys()].flatMap((id) => {
      const note = this.covers(id) && !painted.hand.inHand.has(id) ? scene.note(id) : null
      return note !== null && boxesOverlap(view, boxOf(note)) && brushes.isSeen(note, painted.far) ? [note] : []
    })
    if (seen.length === 0) return
    const back = { ...painted, painter: this.backOf(painted.painter.theme) }
    const [lying, turning]: [SceneNote[], SceneNote[]] = [[], []]
    for (const note of scene.sort(seen)) (this.turned(note.id) > 0 ? turning : lying).push(note)
    brushes.paintNotes(context, lying.map(faceDown), back, { pixelRatio })
    if (painted.camera.state.zoom * NOTE_SIZE < RECTANGLE_BELOW) {
      for (const [step, notes] of this.byStep(turning)) {
        const painter = { ...painted.painter, theme: paperTheme(painted.painter.theme, step / STEPS) }
        brushes.paintNotes(context, notes, { ...painted, painter }, { pixelRatio })
      }
      return
    }
    for (const note of turning) {
      const share = this.turned(note.id)
      const options = { pixelRatio, pose: poseAt(share), offset: { x: 0, y: -RISES * Math.sin(Math.PI * share) } }
      if (share < 0.5) brushes.paintNotes(context, [faceDown(note)], back, options)
      else brushes.paintNotes(context, [note], painted, options)
    }
  }

  paintOwn(context: CanvasRenderingContext2D, { painted, brushes }: VeilSource): void {
    const { scene, camera, painter, far, hand } = painted
    for (const [id, until] of this.marked) {
      const note = scene.note(id)
      if (note === null || this.covers(id) || !brushes.isSeen(note, far)) continue
      context.globalAlpha = Math.min(1, (until - this.time) / (MARKED - FADES_AFTER))
      context.shadowColor = painter.theme.accent
      context.shadowBlur = Math.min(GLOW, NOTE_SIZE * camera.state.zoom * GLOW_SHARE)
      const outline = { note, offset: hand.offsetFor(id), isLifted: false }
      brushes.strokeOutlines(context, camera, [outline], painter.theme.accent)
    }
    context.globalAlpha = 1
    context.shadowBlur = 0
  }

  private begin(): void {
    const notes = this.sources.take().flatMap((id) => this.sources.scene.note(id) ?? [])
    const isStill = this.sources.prefersStillness()
    for (const [id, start] of planWave(notes)) this.turns.set(id, this.time + (isStill ? -TURN : start))
  }

  /** How far a note is on its way, 0 to 1; 1 for all others. */
  private turned(id: string): number {
    const start = this.turns.get(id)
    return start === undefined ? 1 : Math.min(1, Math.max(0, (this.time - start) / TURN))
  }

  /** Those that fade from one colour to the other, by how far they are. */
  private byStep(notes: readonly SceneNote[]): Map<number, SceneNote[]> {
    const steps = new Map<number, SceneNote[]>()
    for (const note of notes) {
      const step = Math.round(this.turned(note.id) * STEPS)
      const known = steps.get(step)
      if (known === undefined) steps.set(step, [note])
      else known.push(note)
    }
    return steps
  }

  private backOf(theme: CanvasTheme): NotePainter {
    if (this.back?.of !== theme) {
      this.back = { of: theme, painter: this.sources.painterOf(paperTheme(theme, 0)) }
    }
    return this.back.painter
  }
}

/** The papers from their back (0) to their face (1). */
function paperTheme(theme: CanvasTheme, share: number): CanvasTheme {
  const papers = PALETTE.map((color) => {
    const paper = theme.papers[color]
    return [color, mixColors(paper, theme.ink, BACK * (1 - share))] as const
  })
  return { ...theme, papers: Object.fromEntries(papers) as Record<PaletteColor, string> }
}

function faceDown(note: SceneNote): SceneNote {
  return { ...note, text: '', layout: null, tags: [], tagLine: null, dots: 0, straddles: false }
}

/** On edge in the middle, larger there since it is nearer to the eye. */
function poseAt(share: number): Pose {
  const eased = share * share * (3 - 2 * share)
  const width = Math.max(THINNEST, Math.abs(Math.cos(Math.PI * eased)))
  return { width, grow: 1 + GROWS * Math.sin(Math.PI * share) }
}

function boxOf({ x, y }: SceneNote): Box {
  return { x, y, width: NOTE_SIZE, height: NOTE_SIZE }
}
