import { NOTE_FONT } from '../../../../../shared/drawing/noteMetrics'
import { createNotePainter } from '../../../../../shared/drawing/notePainter'
import { LIGHT_THEME } from '../../../../../shared/drawing/theme'
import type { Box, Point } from '../../../../../shared/geometry/box'
import type { BenchStage, StageBoard, StageMove, StagePerson, StageView } from '../../../canvas/stage/benchStage'
import { createSpareCanvas } from '../createSpareCanvas'
import { endOfShownFrame } from '../shownFrame'
import { type Hand, type Layer, RawPainter } from './rawPainter'
import { RawScene } from './rawScene'

const ZOOM = { least: 0.02, most: 4 }

/** The least that shows the board: no framework, no tree of nodes, no index. What changed is painted in the next frame. */
export class RawStage implements BenchStage {
  readonly scene = new RawScene()
  private readonly pixelRatio = devicePixelRatio
  private readonly painter = new RawPainter(
    this.scene,
    createNotePainter(createSpareCanvas, LIGHT_THEME),
    this.pixelRatio,
  )
  private readonly base: Layer
  private readonly active: Layer
  private at: StageView = { x: 0, y: 0, zoom: 1 }
  private hand: Hand = { does: 'nothing' }
  private readonly dirty = new Set<'base' | 'active' | 'people'>()
  private readonly cursors = new Map<string, { readonly element: HTMLElement; at: Point }>()

  constructor(private readonly container: HTMLElement) {
    const add = () => {
      const canvas = container.appendChild(document.createElement('canvas'))
      return layerOf(canvas, container.clientWidth * this.pixelRatio, container.clientHeight * this.pixelRatio)
    }
    this.base = add()
    this.active = add()
  }

  async load(board: StageBoard): Promise<number> {
    await document.fonts.load(`20px ${NOTE_FONT}`, 'Aé')
    const began = performance.now()
    this.scene.load(board)
    this.changed('base', 'active')
    return (await endOfShownFrame(() => this.dirty.size === 0)) - began
  }

  view(): StageView {
    return this.at
  }

  look({ x, y, zoom }: StageView): void {
    this.at = { x, y, zoom: Math.min(ZOOM.most, Math.max(ZOOM.least, zoom)) }
    this.changed('base', 'active', 'people')
  }

  /** The page point under the screen point stays there. */
  zoomAt(screen: Point, factor: number): void {
    const { x, y } = this.pagePoint(screen)
    const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, this.at.zoom * factor))
    this.look({ x: x - screen.x / zoom, y: y - screen.y / zoom, zoom })
  }

  pagePoint({ x, y }: Point): Point {
    return { x: this.at.x + x / this.at.zoom, y: this.at.y + y / this.at.zoom }
  }

  select(ids: readonly string[]): void {
    const chosen = new Set(ids)
    this.scene.select(({ id }) => chosen.has(id))
    this.changed('active')
  }

  move(moves: readonly StageMove[]): void {
    if (this.scene.move(moves, this.inView())) this.changed('base')
  }

  people(people: readonly StagePerson[]): void {
    const here = new Set(people.map(({ id }) => id))
    for (const [id, { element }] of this.cursors) {
      if (here.has(id)) continue
      element.remove()
      this.cursors.delete(id)
    }
    for (const { id, name, cursor } of people) {
      const known = this.cursors.get(id)
      if (known !== undefined) known.at = cursor
      else this.cursors.set(id, { element: this.addPerson(name), at: cursor })
    }
    this.changed('people')
  }

  /** What is taken up is painted above, and no longer below. */
  does(hand: Hand): void {
    const isHeld = hand.does === 'drag'
    if (isHeld !== (this.hand.does === 'drag')) {
      for (const note of this.scene.selected) note.isHeld = isHeld
      this.changed('base')
    }
    this.hand = hand
    this.changed('active')
  }

  private inView(): Box {
    const { x, y, zoom } = this.at
    return { x, y, width: this.container.clientWidth / zoom, height: this.container.clientHeight / zoom }
  }

  private changed(...parts: ('base' | 'active' | 'people')[]): void {
    if (this.dirty.size === 0) requestAnimationFrame(() => this.paint())
    for (const part of parts) this.dirty.add(part)
  }

  private paint(): void {
    if (this.dirty.has('base')) this.painter.paintBase(this.base, this.at, this.inView())
    if (this.dirty.has('active')) this.painter.paintActive(this.active, this.at, this.hand)
    if (this.dirty.has('people')) this.placePeople()
    this.dirty.clear()
  }

  private placePeople(): void {
    const { x, y, zoom } = this.at
    for (const { element, at } of this.cursors.values()) {
      element.style.transform = `translate(${(at.x - x) * zoom}px, ${(at.y - y) * zoom}px)`
    }
  }

  private addPerson(name: string): HTMLElement {
    const element = this.container.appendChild(document.createElement('div'))
    element.className = 'person'
    element.textContent = name
    return element
  }
}

function layerOf(canvas: HTMLCanvasElement, width: number, height: number): Layer {
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser has no canvas to draw on')
  return { canvas, context }
}
