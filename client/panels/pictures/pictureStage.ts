import type { CreateCanvas, DrawingContext } from '../../../shared/drawing/context'
import type { Detail } from '../../../shared/drawing/drawNotes'
import type { NotePainter } from '../../../shared/drawing/notePainter'
import { LIGHT_THEME } from '../../../shared/drawing/theme'
import { BoundsSink } from '../../../shared/drawing/vector/boundsSink'
import { Recording } from '../../../shared/drawing/vector/recording'
import { createVectorCanvas, type Measure } from '../../../shared/drawing/vector/vectorCanvas'
import { VectorContext } from '../../../shared/drawing/vector/vectorContext'
import type { VectorSink } from '../../../shared/drawing/vector/vectorSink'
import { type Box, expandBox, type Point } from '../../../shared/geometry/box'
import type { BoardView } from '../../board/boardView'
import type { Painted } from '../../canvas/boardPainting'
import type { BoardScene } from '../../canvas/boardScene'
import type { IslandWords } from '../../canvas/islands/islandPainting'
import type { PictureParts } from '../../canvas/pictureParts'
import { createCamera } from '../../session/camera'
import { createSession } from '../../session/session'
import { AwaitedImages } from './awaitedImages'
import { keptScene } from './keptScene'
import type { Pace } from './pace'
import { pictureRelations } from './pictureRelations'
import { type Kept, keptFor, type PictureWish } from './pictureWish'
import { layTelling, type TellingBlock, type Told } from './tellingBlock'

const EVERYWHERE: Box = { x: -1e8, y: -1e8, width: 2e8, height: 2e8 }
const FINE: Detail = 'fine'
const NEAR = { titles: new Set<string>(), under: new Set<string>() }
/** Around all that is drawn. Page units. */
const MARGIN = 40
const SHADOW_REACH = 60

/** A board, or a part of it, that stands still to be drawn: at full detail, by day, with nothing in anybody's hand. */
export interface PictureStage {
  /** All that is drawn; null where that is nothing. Page units. */
  readonly box: Box | null
  /** Of most post-its' letters. Page units; null where there are none. */
  readonly letters: number | null
  /** Of all letters, as CSS has it. */
  readonly family: string
  readonly cutter: PictureParts['cutter']
  readonly counts: {
    readonly notes: number
    readonly clusters: number
    readonly cards: number
    readonly relations: number
  }
  /** The relations whose lines are drawn: the board shows none of them alone. */
  readonly relations: ReadonlySet<string>
  /** Draws on a bitmap what reaches into the box, whose top left comes to its own. `scale` in pixels a page unit. */
  paint(context: DrawingContext, shown: Box, scale: number): void
  /** The same as shapes and words, in page units. */
  paintVectors(sink: VectorSink, pace: Pace): Promise<void>
}

type Setting = {
  readonly parts: PictureParts
  readonly words: IslandWords
  /** For what is drawn ahead, and for measuring. */
  readonly createCanvas: CreateCanvas
  /** What is written beneath; nothing where left out. */
  readonly told?: readonly Told[]
}

/** Lays everything out first, so that painting is quick. Its fonts must be there. */
export async function setPictureStage(
  view: BoardView,
  wish: PictureWish,
  setting: Setting,
  pace: Pace,
): Promise<PictureStage> {
  const { createBoardScene, createNotePainter, layoutNoteText } = setting.parts
  const sources = { ...withoutOwn(view), mostLaid: Number.POSITIVE_INFINITY }
  const whole = createBoardScene(view.projection, () => {}, sources)
  // What others change while it is drawn would tear the picture.
  whole.destroy()
  const kept = keptFor(wish, view, whole)
  const scene = keptScene(whole, kept)
  const painter = createNotePainter(setting.createCanvas, LIGHT_THEME)
  for (const note of scene.notesMeeting(EVERYWHERE)) {
    note.layout ??= layoutNoteText(note.text, painter.measurer)
    await pace.rest()
  }
  return await stageOf({ view, scene, kept }, painter, setting, pace)
}

/** Nothing in a picture tells who made it: neither their seat nor what they do not share. */
function withoutOwn(view: BoardView): BoardView {
  const { bolts } = view
  const markOn: typeof bolts.markOn = (note, home) => {
    const mark = bolts.markOn(note, home)
    return mark === null ? null : { ...mark, isOwn: false }
  }
  return { ...view, person: '', bolts: { ...bolts, markOn } }
}

type Shown = { readonly view: BoardView; readonly scene: BoardScene; readonly kept: Kept }

async function stageOf(
  { view, scene, kept }: Shown,
  painter: NotePainter,
  { parts, words, createCanvas, told = [] }: Setting,
  pace: Pace,
): Promise<PictureStage> {
  const sheets = await parts.loadSheets()
  const camera = createCamera()
  const session = createSession()
  const images = new AwaitedImages(view.images)
  const lying = {
    scene,
    hand: new parts.HandState(view.presence, session),
    islands: new parts.ShownIslands(scene, () => true),
  }
  const related = await pictureRelations(view, kept, { ...lying, camera }, parts.loadRelations, pace)
  const relations = related?.ids ?? new Set<string>()
  const still = {
    ...{ ...lying, camera, session, words, far: NEAR, detail: FINE, isMoving: false },
    sheets: sheets.createSheetPainter({ ...view, images, person: '' }),
    ...{ veil: null, wave: null, relations: related?.painter ?? null, isBright: null },
  } as const
  const measure = createMeasure(createCanvas)
  const vectorPainter = parts.createNotePainter(createVectorCanvas(measure), LIGHT_THEME)
  const aim = (from: Point) => camera.set({ x: from.x, y: from.y, zoom: 1 })
  let telling: TellingBlock | null = null
  const tell = (context: DrawingContext, scale: number) => {
    parts.enterPage(context, camera.state, { pixelRatio: scale })
    telling?.paint(context)
  }
  const paintAt = (context: DrawingContext, brush: NotePainter, view: Box, from: Point, scale: number) => {
    aim(from)
    camera.setViewport({ width: view.width, height: view.height })
    const painted: Painted = { ...still, painter: brush }
    // What lies on the board is painted by what a DrawingContext has, and by nothing else.
    parts.paintLying(context as unknown as CanvasRenderingContext2D, scale, painted, view)
  }
  const record = () => {
    const recording = new Recording()
    paintAt(new VectorContext(recording, { measure }), vectorPainter, EVERYWHERE, { x: 0, y: 0 }, 1)
    return recording
  }
  const early = record()
  const recording = (await images.come()) ? record() : early
  const bounds = new BoundsSink()
  await replay(recording, bounds, pace)
  if (bounds.box !== null && told.length > 0) {
    telling = layTelling(told, bounds.box, painter, parts)
    aim({ x: 0, y: 0 })
    const words = new Recording()
    tell(new VectorContext(words, { measure }), 1)
    recording.pieces.push(...words.pieces)
    words.replay(bounds)
  }
  return {
    paint(context, shown, scale) {
      paintAt(context, painter, expandBox(shown, SHADOW_REACH), shown, scale)
      tell(context, scale)
    },
    paintVectors: (sink, pace) => replay(recording, sink, pace),
    ...{ relations, counts: countIn(scene, relations.size) },
    ...{ family: parts.family, cutter: parts.cutter },
    letters: lettersIn(scene),
    box: bounds.box === null ? null : expandBox(bounds.box, MARGIN),
  }
}

/** Pieces that are drawn before the page may answer. */
const AT_ONCE = 200

async function replay({ pieces }: Recording, sink: VectorSink, pace: Pace): Promise<void> {
  for (const [at, draw] of pieces.entries()) {
    draw(sink)
    if (at % AT_ONCE === 0) await pace.rest()
  }
}

function countIn(scene: BoardScene, relations: number): PictureStage['counts'] {
  return {
    notes: scene.notesMeeting(EVERYWHERE).length,
    clusters: scene.islandsMeeting(EVERYWHERE).length,
    cards: scene.cardsMeeting(EVERYWHERE).length,
    relations,
  }
}

function lettersIn(scene: BoardScene): number | null {
  const sizes = scene.notesMeeting(EVERYWHERE).flatMap(({ text, layout }) => {
    return text.trim() === '' || layout === null ? [] : [layout.fontSize]
  })
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? null
}

function createMeasure(createCanvas: CreateCanvas): Measure {
  const { context } = createCanvas(1, 1)
  return (font, text) => {
    context.font = font
    context.textRendering = 'geometricPrecision'
    return context.measureText(text)
  }
}
