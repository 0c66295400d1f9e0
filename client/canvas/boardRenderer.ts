import { NOTE_FONT } from '../../shared/drawing/noteMetrics'
import { createNotePainter, type NotePainter } from '../../shared/drawing/notePainter'
import { type CanvasTheme, LIGHT_THEME } from '../../shared/drawing/theme'
import type { Box, Point } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import { type LateParts, type Painted, paintActive, paintBase, paintUi } from './boardPainting'
import { type BoardScene, createBoardScene } from './boardScene'
import type { Previews } from './boardToolContext'
import { brightNotes } from './brightNotes'
import { sceneDamage } from './damage'
import { createFrameLoop, type FrameLoop, type FramePart } from './frameLoop'
import { createGlideSources } from './glideSources'
import { createHandPictures, type HandPictures } from './handPicture'
import { type HandNews, HandState } from './handState'
import { farIslands } from './islands/farIslands'
import type { IslandWords } from './islands/islandPainting'
import { ShownIslands } from './islands/shownIslands'
import { NoteGlides } from './noteGlides'
import { OpeningMark } from './openingMark'
import { paintedBox } from './paintedBox'
import type { Resolution } from './resolution'
import { ShownPlaces } from './shownPlaces'
import type { Stagehand } from './stagehand'
import { type Layer, type Surface, Surfaces } from './surfaces'

/** Fewer things are painted anew sooner than a canvas is copied. */
const MANY_THINGS = 150

const SAME_HAND: HandNews = { idsChanged: false, hasChanged: false }

/**
 * Keeps the canvas as the board is: follows document, presence, session and camera, and repaints in the next frame what
 * that changed, and only that.
 */
export class BoardRenderer implements Previews {
  readonly scene: BoardScene
  readonly hand: HandState
  readonly islands: ShownIslands
  private readonly places: ShownPlaces
  readonly surfaces: Surfaces
  private readonly glides: NoteGlides
  private readonly loop: FrameLoop
  private readonly frameListeners = new Set<() => void>()
  private readonly stops: (() => void)[]
  private readonly opening = new OpeningMark()
  private painter: NotePainter
  private fontFamily: string = NOTE_FONT
  private isTextReady = false
  private handIsStale = true
  /** Counts what may look otherwise in a hand, but for where the hand is. */
  private looks = 0
  private isHidden = false
  private scrolled = 0
  private thingsInView = 0
  private words: IslandWords = { invitation: '', count: String }
  private readonly parts: { -readonly [Name in keyof LateParts]: LateParts[Name] } = {
    sheets: null,
    veil: null,
    wave: null,
    relations: null,
  }

  constructor(
    private readonly view: BoardView,
    private readonly stagehand: Stagehand,
  ) {
    this.painter = createNotePainter(stagehand.createCanvas, LIGHT_THEME)
    const shown = () => ({ places: this.places, hand: this.hand })
    this.glides = new NoteGlides(createGlideSources(view, stagehand, shown))
    this.loop = createFrameLoop(stagehand.clock, (parts, elapsed) => this.frame(parts, elapsed))
    // Before the scene, which then still has everything where it was.
    const stopGlides = view.projection.onChange((change) => {
      if (this.glides.follow(change)) this.touchHand()
      // What a hand has brought from out of view is changed out of view.
      const changed = [...change.notes.keys(), ...change.cards.keys()]
      if (changed.some((id) => this.hand.inHand.has(id))) this.looks++
    })
    this.scene = createBoardScene(view.projection, () => this.request('overlay'), view)
    this.hand = new HandState(view.presence, view.session, this.glides, (id) => this.scene.contentOf(id))
    this.islands = new ShownIslands(this.scene, () => stagehand.prefersStillness())
    this.places = new ShownPlaces(this)
    this.surfaces = new Surfaces(view.camera, stagehand.timers, (layers) => this.request(...layers, 'overlay'))
    this.stops = [
      view.camera.subscribe(() => this.request('view', 'active', 'ui', 'overlay')),
      view.presence.onChange(() => this.touchPeople()),
      view.session.subscribe((state, before) => {
        if (state.peeked !== before.peeked) this.scene.setPeeked(state.peeked)
        this.looks++
        if (state.filter !== before.filter || state.titling !== before.titling) this.repaint()
        this.touchHand()
      }),
      stopGlides,
      () => this.scene.destroy(),
      () => this.loop.stop(),
      () => this.surfaces.stop(),
    ]
  }

  /** Where to paint. Gives what takes it away again. */
  addSurface(surface: Surface): () => void {
    const remove = this.surfaces.add(surface)
    this.repaint()
    return remove
  }

  setTheme(theme: CanvasTheme): void {
    this.painter = this.painterOf(theme)
    this.repaint()
  }

  /** The font is there: texts are measured and drawn with it from now on. */
  setFont(fontFamily: string): void {
    this.isTextReady = true
    this.fontFamily = fontFamily
    this.scene.forgetLayouts()
    this.setTheme(this.painter.theme)
  }

  /** How far the open text is scrolled, page units. */
  get openScroll(): number {
    return this.scrolled
  }

  setOpenScroll(scrolled: number): void {
    if (scrolled === this.scrolled) return
    this.scrolled = scrolled
    this.looks++
    this.request('overlay')
  }

  get measurer() {
    return this.painter.measurer
  }

  get titleMeasurer() {
    return this.painter.titleMeasurer
  }

  showDrag: Previews['showDrag'] = (drag) => {
    this.hand.drag = drag
    this.touchHand()
  }

  showDrop: Previews['showDrop'] = (drop) => {
    this.hand.drop = drop
    this.touchHand()
  }

  showLasso: Previews['showLasso'] = (lasso) => this.showOnly({ lasso }, 'ui')

  showLaser: Previews['showLaser'] = (laser) => this.showOnly({ laser }, 'people')

  showMarquee: Previews['showMarquee'] = (marquee) => this.showOnly({ marquee }, 'ui')

  /** Everything, in the next frame. */
  repaint(): void {
    this.looks++
    this.request('base', 'active', 'ui', 'overlay')
  }

  get relations() {
    return this.parts.relations
  }

  /** Called at the end of every frame, for the DOM above the canvas. */
  onFrame(listener: () => void): () => void {
    this.frameListeners.add(listener)
    this.request('overlay')
    return () => this.frameListeners.delete(listener)
  }

  /** Paints one layer, or what of it reaches into a page box, on a context of the viewport's size times the pixel ratio. */
  paint(layer: Layer, context: CanvasRenderingContext2D, within?: Box): void {
    const { pixelRatio, detail } = this.surfaces.resolutionOf(layer)
    const painted = this.painted(detail)
    if (layer === 'base') {
      const things = paintBase(context, pixelRatio, painted, within)
      if (within === undefined) this.thingsInView = things
    } else if (layer === 'active') paintActive(context, pixelRatio, painted)
    else paintUi(context, pixelRatio, painted)
  }

  /** What is in hands now, and what goes along with it. */
  handPictures(): HandPictures {
    const { pixelRatio, detail } = this.surfaces.above
    return createHandPictures({ painted: this.painted(detail), pixelRatio, looks: this.looks })
  }

  /** What untitled islands say, and how many notes lie in a pile. */
  setWords(words: IslandWords): void {
    this.words = words
    this.scene.forgetLayouts()
    this.repaint()
  }

  /** What comes late, or goes again (null). */
  setPart<Name extends keyof LateParts>(name: Name, part: LateParts[Name]): void {
    this.parts[name] = part
    // Cards and supports are laid out in the words of what paints them.
    if (name === 'sheets') this.scene.forgetLayouts()
    this.repaint()
  }

  /** For what is painted otherwise than the board is. */
  painterOf(theme: CanvasTheme): NotePainter {
    return createNotePainter(this.stagehand.createCanvas, theme, this.fontFamily)
  }

  /** Where a note's top left, or a title card's, is shown on the page, in a hand or not; null where it is not there. */
  shownPosition(id: string): Point | null {
    return this.places.positionOf(id)
  }

  /** The title card as it is shown, on the page; of a folded cluster its pile. */
  islandCard(id: string): Box | null {
    return this.places.titleCardOf(id)
  }

  destroy(): void {
    for (const stop of this.stops) stop()
    this.frameListeners.clear()
  }

  /** Paints nothing and asks for no frames while nobody sees it; then everything at once. */
  setHidden(isHidden: boolean): void {
    this.isHidden = isHidden
    if (!isHidden) this.repaint()
  }

  private request(...parts: FramePart[]): void {
    if (!this.isHidden) this.loop.request(...parts)
  }

  private showOnly(shown: Partial<Pick<HandState, 'lasso' | 'laser' | 'marquee'>>, part: FramePart): void {
    Object.assign(this.hand, shown)
    this.request(part)
  }

  private touchHand(): void {
    this.handIsStale = true
    this.request('active', 'ui', 'overlay')
  }

  /** Cursors come many times a second from everybody: what is painted waits until somebody holds something else. */
  private touchPeople(): void {
    this.handIsStale = true
    this.request('people')
  }

  private frame(parts: ReadonlySet<FramePart>, elapsed: number): void {
    const { inHand, holdings } = this.hand
    const hand = this.handIsStale ? this.hand.refresh() : SAME_HAND
    this.handIsStale = false
    const changes = this.scene.takeChangesIn(paintedBox(this.view.camera))
    const hasArrived = this.glides.step(elapsed)
    const moving = this.hand.step(elapsed)
    const isReshaped = this.islands.refresh(this.hand.holdings, this.hand.drop)
    const isBreathing = this.islands.step(elapsed)
    const isWaving = this.parts.wave?.step(elapsed, this.hand.inHand) === true
    const moved = [...this.islands.takeMoved(), ...(this.parts.wave?.takeMoved() ?? [])]
    const isRelated = this.parts.relations?.step(this.hand.inHand) === true
    const damage = sceneDamage({
      scene: this.scene,
      changes,
      hands: [{ inHand, holdings }, this.hand],
      moved: isReshaped || isBreathing || isWaving ? moved : [],
      view: this.view.camera,
    })
    const isElsewhere = parts.has('view')
    const base = parts.has('base') || isRelated ? 'all' : damage
    const canMove = this.parts.veil === null && this.thingsInView > MANY_THINGS
    const wasCleared = this.surfaces.paintBoard(base, { elapsed, isElsewhere, canMove })
    const isHandTold = parts.has('overlay') && this.hand.inHand.size > 0
    const hasChanged = changes.things.length + changes.grounds.length > 0
    if (hasChanged || isReshaped || isBreathing) this.looks++
    const paintsAbove = hasChanged || wasCleared || hand.hasChanged || isHandTold
    if (this.hand.inHand.size > 0 && paintsAbove) this.surfaces.above.painted(elapsed, true)
    if (paintsAbove || parts.has('active')) this.surfaces.draw('active')
    if (paintsAbove || parts.has('ui')) this.surfaces.draw('ui')
    for (const listener of [...this.frameListeners]) listener()
    const isPainted = base === 'all' || base.length > 0
    if (isPainted && this.isTextReady && this.surfaces.isThere && this.scene.size > 0) this.opening.set()
    if (isBreathing) this.request('overlay')
    if (isWaving) this.request('ui')
    if (moving.drags || this.glides.isOn) this.request('active', 'ui', 'overlay')
    else if (moving.cursors) this.request('people')
    if (hasArrived) this.touchHand()
  }

  private painted(resolved: Resolution['detail']): Painted {
    const { session } = this.view
    const { scene, hand, islands, painter, words, parts } = this
    const detail = this.isTextReady ? resolved : 'wordless'
    const { isRough: isMoving } = this.surfaces.base
    const camera = this.surfaces.view
    const far = farIslands(scene.islands, camera.state.zoom)
    const isBright = brightNotes(this.view)
    return { scene, hand, islands, far, camera, session, painter, detail, isMoving, words, isBright, ...parts }
  }
}
