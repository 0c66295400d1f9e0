import type { BoardView } from '../board/boardView'
import { type CanvasPointer, endOfClick, isBeyondClick } from '../tools/toolContext'
import type { ToolRunner } from '../tools/toolRunner'
import type { Contact } from './contact'
import { createEdgeScroll, type EdgeScroll } from './edgeScroll'
import { createFling, type Fling } from './fling'
import type { FrameClock } from './frameLoop'
import { createPalms } from './palms'
import { createPinch } from './pinch'
import type { Timers } from './resolution'

/** What the contacts of a board work on. */
export type ContactsWiring = {
  readonly runner: ToolRunner
  readonly view: Pick<BoardView, 'camera' | 'presence' | 'session'>
  readonly timers: Timers
  readonly clock: FrameClock
  /** True while the space bar is held: a drag moves the view. */
  isSpaceHeld(): boolean
  /** True where the person wants nothing to move by itself. */
  prefersStillness(): boolean
}

/** A finger or a pen that rests so long asks for the menu. Milliseconds. */
const LONG_PRESS = 500

/** The contact that works the tool; `asksForMenu` until a right button that is held has moved. */
type Leader = { readonly id: number; readonly down: CanvasPointer; last: CanvasPointer; asksForMenu: boolean }

/**
 * Everything that touches the board: which contact works the tool, which two move the view, which wait for a menu, and
 * which mean nothing. One contact leads at a time, and two fingers never draw or drop.
 */
export class Contacts {
  private readonly pinch: ReturnType<typeof createPinch>
  private readonly palms = createPalms()
  private readonly edges: EdgeScroll
  private readonly fling: Fling
  /** Down, and without meaning until they are gone. */
  private readonly ignored = new Set<number>()
  private leader: Leader | null = null
  private longPress: number | null = null
  private hasSeenPen = false

  constructor(private readonly wiring: ContactsWiring) {
    this.pinch = createPinch(wiring.view.camera)
    const { clock, runner, view } = wiring
    this.fling = createFling({ clock, camera: view.camera, prefersStillness: () => wiring.prefersStillness() })
    this.edges = createEdgeScroll({
      clock,
      camera: view.camera,
      isHeld: () => runner.scrollsAtEdges,
      onScroll: () => this.refresh(),
    })
  }

  /** The contact that works the tool now. */
  get leading(): number | null {
    return this.leader?.id ?? null
  }

  /** True while two fingers move the view. */
  get isPinching(): boolean {
    return this.pinch.isOn
  }

  down(contact: Contact): void {
    const { id, pointer } = contact
    if (this.palms.isPalm(contact)) {
      this.ignored.add(id)
      return
    }
    this.fling.stop()
    if (pointer.kind === 'pen') this.penCame(pointer.time)
    const isSpent = this.closeMenu() && contact.button !== 2
    if (pointer.kind === 'touch' && this.pinch.add(id, pointer.screen)) this.giveUp()
    else if (this.leader === null && !isSpent) this.lead(contact)
  }

  move(contact: Contact): void {
    const { id, pointer } = contact
    if (this.ignored.has(id)) return
    if (this.leader?.id === id && pointer.kind === 'touch' && this.palms.isPalm(contact)) {
      this.cancel(contact)
      this.ignored.add(id)
      return
    }
    if (pointer.kind === 'pen' && this.leader?.id === id) this.palms.penAt(pointer.time)
    if (this.pinch.move(id, pointer.screen)) return
    this.wiring.view.presence.setCursor(pointer.page)
    if (this.leader?.id === id) this.follow(this.leader, pointer)
  }

  up(contact: Contact): void {
    const led = this.end(contact)
    if (led === null) return
    if (led.asksForMenu) this.wiring.runner.openMenu(contact.pointer)
    else this.wiring.runner.pointerUp(contact.pointer)
    this.fling.release(contact.pointer.time)
  }

  /** The system took the contact away: what it began is off. */
  cancel(contact: Contact): void {
    if (this.end(contact) === null) return
    this.fling.stop()
    this.wiring.runner.cancel()
  }

  /** Everything that is under way is off. */
  giveUp(): void {
    this.leader = null
    this.rest()
    this.fling.stop()
    this.wiring.runner.cancel()
  }

  /** The view, or a key that changes what the gesture does, is another under the contact that leads. */
  refresh(keys: Partial<Pick<CanvasPointer, 'shift' | 'alt' | 'ctrl'>> = {}): void {
    const { runner, view } = this.wiring
    if (this.leader === null) return
    const page = view.camera.screenToPage(this.leader.last.screen)
    this.leader.last = { ...this.leader.last, ...keys, page }
    runner.pointerMove(this.leader.last)
  }

  /** The main button of a mouse means the menu after all, as with Ctrl on a Mac. */
  turnIntoMenu(): void {
    const pointer = this.leader?.last
    if (pointer === undefined || pointer.kind !== 'mouse' || !this.wiring.runner.isBusy) return
    this.giveUp()
    this.wiring.runner.openMenu(pointer)
  }

  /** Gives whether a menu was open. */
  closeMenu(): boolean {
    const { session } = this.wiring.view
    const wasOpen = session.getState().menu !== null
    if (wasOpen) session.setState({ menu: null })
    return wasOpen
  }

  private lead({ id, pointer, button }: Contact): void {
    const { runner, view } = this.wiring
    this.leader = { id, down: pointer, last: pointer, asksForMenu: button === 2 }
    this.edges.begin(pointer.screen)
    if (button === 2) return
    const { tool } = view.session.getState()
    const isPointing = tool === 'laser'
    const onlyPans = pointer.kind === 'touch' && view.session.getState().fingers === 'pan' && !isPointing
    if (onlyPans) view.session.setState({ editing: null })
    const isHand = onlyPans || button === 1 || this.wiring.isSpaceHeld()
    runner.pointerDown(pointer, isHand ? 'hand' : undefined)
    if (!isHand && pointer.kind !== 'mouse' && tool !== 'note' && !isPointing) this.awaitLongPress(pointer)
  }

  private awaitLongPress(pointer: CanvasPointer): void {
    const { runner, timers } = this.wiring
    this.longPress = timers.set(() => {
      this.longPress = null
      if (!runner.isBusy) return
      this.giveUp()
      runner.openMenu(pointer)
    }, LONG_PRESS)
  }

  private follow(leader: Leader, pointer: CanvasPointer): void {
    const { runner, view } = this.wiring
    leader.last = pointer
    const strays = isBeyondClick(leader.down, pointer)
    if (strays) this.forgetLongPress()
    if (leader.asksForMenu) {
      if (!strays) return
      leader.asksForMenu = false
      const screen = endOfClick(leader.down.screen, pointer.screen, pointer.kind)
      runner.pointerDown({ ...pointer, screen }, 'hand')
    }
    const seen = view.camera.state
    runner.pointerMove(pointer)
    if (pointer.kind === 'touch' && view.camera.state !== seen) this.fling.track(pointer)
    if (runner.scrollsAtEdges) this.edges.hold(pointer.screen)
    else this.edges.stop()
  }

  /** Fingers that are down when the pen comes belong to the hand that holds it. */
  private penCame(time: number): void {
    const { session } = this.wiring.view
    this.palms.penAt(time)
    const resting = this.pinch.letGo()
    for (const id of resting) this.ignored.add(id)
    if (this.leader !== null && resting.includes(this.leader.id)) this.giveUp()
    if (!this.hasSeenPen) session.setState({ fingers: 'pan' })
    this.hasSeenPen = true
  }

  /** Gives the leader, where it was this contact. */
  private end(contact: Contact): Leader | null {
    const { id, pointer } = contact
    const { presence } = this.wiring.view
    if (this.ignored.delete(id)) return null
    this.pinch.remove(id)
    if (pointer.kind === 'pen') this.palms.penGone(contact)
    if (pointer.kind !== 'mouse') presence.setCursor(null)
    if (this.leader?.id !== id) return null
    const led = this.leader
    this.leader = null
    this.rest()
    return led
  }

  private rest(): void {
    this.forgetLongPress()
    this.edges.stop()
  }

  private forgetLongPress(): void {
    if (this.longPress !== null) this.wiring.timers.clear(this.longPress)
    this.longPress = null
  }

  /** Off the board, or hovering nowhere. */
  left(kind: CanvasPointer['kind']): void {
    if (this.leader === null && kind !== 'touch') this.wiring.view.presence.setCursor(null)
  }
}
