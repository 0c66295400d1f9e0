import type { Box, Point } from '../../shared/geometry/box'
import { type BoardScene, createBoardScene } from '../canvas/boardScene'
import { createBoardToolContext } from '../canvas/boardToolContext'
import type { Contact } from '../canvas/contact'
import { Contacts } from '../canvas/contacts'
import { letGoWithoutRight } from '../canvas/letGoWithoutRight'
import type { RelationPainter } from '../canvas/relations/relationPainter'
import type { DropPlan } from '../commands/dropThings'
import type { KeyPress } from '../commands/keyPress'
import { runShortcut } from '../commands/runShortcut'
import type { CanvasPointer, DragPreview } from '../tools/toolContext'
import { createToolRunner, type ToolRunner } from '../tools/toolRunner'
import { DrivenBoard, type DriverOptions } from './drivenBoard'
import { FakeTime } from './fakeTime'
import { previewsInto } from './previewsInto'

type Press = {
  readonly shift?: boolean
  readonly alt?: boolean
  readonly ctrl?: boolean
  readonly kind?: CanvasPointer['kind']
  /** 0 main, 1 middle, 2 right. */
  readonly button?: number
  /** Which finger it is, where there are several. */
  readonly id?: number
  /** Across what touches the glass, in CSS pixels. */
  readonly size?: number
}

/** A board without a screen: a person's gestures in, documents and selections out. The camera starts at 100 %. */
export class BoardDriver extends DrivenBoard {
  readonly scene: BoardScene
  readonly runner: ToolRunner
  readonly contacts: Contacts
  isSpaceHeld = false
  prefersStillness = false
  drag: DragPreview | null = null
  marquee: Box | null = null
  drop: DropPlan | null = null
  lasso: readonly Point[] | null = null
  laser: Point | null = null
  /** What paints relations, and knows where their lines are. */
  lines: RelationPainter | null = null
  private readonly time = new FakeTime()
  private readonly at = new Map<number, Point>()
  private readonly presses = new Map<number, Press>()

  /** Each note's top left on the page. */
  constructor(notes: Readonly<Record<string, Point>> = {}, options: DriverOptions = {}) {
    super(notes, options)
    this.scene = createBoardScene(this.projection, () => {}, this)
    const tools = createBoardToolContext(this, this.scene, previewsInto(this))
    this.runner = createToolRunner(tools)
    letGoWithoutRight(this, this.runner)
    this.contacts = new Contacts({
      runner: this.runner,
      view: this,
      timers: this.time,
      clock: this.time,
      isSpaceHeld: () => this.isSpaceHeld,
      prefersStillness: () => this.prefersStillness,
    })
  }

  pointerDown(x: number, y: number, press: Press = {}): this {
    this.presses.set(press.id ?? 1, press)
    this.contacts.down(this.contact(press.id, { x, y }))
    return this
  }

  pointerMove(x: number, y: number, id?: number): this {
    this.contacts.move(this.contact(id, { x, y }))
    return this
  }

  pointerUp(id?: number): this {
    this.contacts.up(this.contact(id))
    return this
  }

  /** As when the system takes a finger away. */
  pointerCancel(id?: number): this {
    this.contacts.cancel(this.contact(id))
    return this
  }

  /** Presses or lets go of keys while the pointer is still. */
  hold(keys: { readonly shift?: boolean; readonly alt?: boolean; readonly ctrl?: boolean }, id = 1): this {
    this.presses.set(id, { ...this.presses.get(id), ...keys })
    this.contacts.refresh(keys)
    return this
  }

  /** As a palm does that comes down slowly. */
  widen(size: number, id = 1): this {
    this.presses.set(id, { ...this.presses.get(id), size })
    return this
  }

  /** As by Escape. */
  cancel(): this {
    this.runner.cancel()
    return this
  }

  click(x: number, y: number, press: Press = {}): this {
    return this.pointerDown(x, y, press).pointerUp(press.id)
  }

  doubleClick(x: number, y: number, press: Press = {}): this {
    return this.click(x, y, press).click(x, y, press)
  }

  dragFrom(from: Point, to: Point, press: Press = {}): this {
    return this.pointerDown(from.x, from.y, press)
      .pointerMove((from.x + to.x) / 2, (from.y + to.y) / 2, press.id)
      .pointerMove(to.x, to.y, press.id)
      .pointerUp(press.id)
  }

  /** Lets time pass: a click after it is no second half of a double click, timers and frames run. */
  wait(milliseconds: number): this {
    this.time.pass(milliseconds)
    return this
  }

  key(key: string, press: Partial<KeyPress> = {}): this {
    runShortcut(this.commands, {
      key,
      code: '',
      ctrlKey: false,
      metaKey: false,
      shiftKey: false,
      altKey: false,
      altGraph: false,
      ...press,
    })
    return this
  }

  private contact(id = 1, screen: Point = this.at.get(id) ?? { x: 0, y: 0 }): Contact {
    this.at.set(id, screen)
    this.time.pass(10)
    const {
      kind = 'mouse',
      shift = false,
      alt = false,
      ctrl = false,
      button = 0,
      size = 1,
    } = this.presses.get(id) ?? {}
    const page = this.camera.screenToPage(screen)
    return { id, pointer: { screen, page, kind, shift, alt, ctrl, time: this.time.now }, button, size }
  }
}
