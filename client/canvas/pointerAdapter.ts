import type { Point } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { CanvasPointer } from '../tools/toolContext'
import type { Contact } from './contact'
import { Contacts, type ContactsWiring } from './contacts'
import { createNativeMenu, type NativeMenu } from './nativeMenu'
import { isZoom, panOfWheel, zoomOfWheel } from './wheel'

type Wiring = ContactsWiring & { readonly view: Pick<BoardView, 'camera' | 'presence' | 'session' | 'preferences'> }

/** The board's pointers, as its keyboard has to know them. */
export interface BoardPointers {
  /** The space bar went down or up. */
  showCursor(): void
  /** A key is the board's: the browser shall open no menu for it. */
  answersKey(): void
  detach(): void
}

/** What has pointers of its own, say the text that is open. */
const OWN_POINTERS = 'textarea, [data-own-pointers]'

/** Turns the element's pointer and wheel events into gestures of the tools. */
export function attachPointers(element: HTMLElement, wiring: Wiring): BoardPointers {
  return new PointerAdapter(element, wiring)
}

class PointerAdapter implements BoardPointers {
  private readonly contacts: Contacts
  private readonly nativeMenu: NativeMenu
  private readonly stop = new AbortController()
  private gestureScale = 1

  constructor(
    private readonly element: HTMLElement,
    private readonly wiring: Wiring,
  ) {
    this.contacts = new Contacts(wiring)
    const isOnBoard = (event: Event) => event.target instanceof Node && element.contains(event.target)
    this.nativeMenu = createNativeMenu((event) => isOnBoard(event) && !hasOwnPointers(event))
    const { signal } = this.stop
    element.addEventListener('pointerdown', this.onDown, { signal })
    element.addEventListener('pointermove', this.onMove, { signal })
    element.addEventListener('pointerup', this.onUp, { signal })
    element.addEventListener('pointercancel', this.onCancel, { signal })
    element.addEventListener('lostpointercapture', this.onCancel, { signal })
    element.addEventListener('pointerleave', this.onLeave, { signal })
    element.addEventListener('contextmenu', this.onContextMenu, { signal })
    for (const type of ['mousedown', 'mouseup', 'auxclick'] as const) {
      element.addEventListener(type, this.onMiddleButton, { signal })
    }
    for (const type of ['touchmove', 'touchend'] as const) {
      element.addEventListener(type, this.onTouch, { signal, passive: false })
    }
    element.addEventListener('wheel', this.onWheel, { signal, passive: false })
    for (const type of ['gesturestart', 'gesturechange', 'gestureend']) {
      element.addEventListener(type, this.onSafariGesture as EventListener, { signal, passive: false })
    }
    for (const type of ['keydown', 'keyup']) window.addEventListener(type, this.onModifier as EventListener, { signal })
  }

  answersKey(): void {
    this.nativeMenu.expect()
  }

  detach(): void {
    this.stop.abort()
    this.nativeMenu.detach()
    this.contacts.giveUp()
    this.wiring.view.presence.setCursor(null)
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (hasOwnPointers(event)) {
      this.contacts.closeMenu()
      return
    }
    this.nativeMenu.expect()
    if (event.button > 2) return
    this.element.setPointerCapture(event.pointerId)
    this.contacts.down(this.read(event))
    if (this.contacts.leading === event.pointerId && event.pointerType === 'touch') leaveFields()
    this.showCursor()
  }

  private readonly onMove = (event: PointerEvent): void => {
    this.contacts.move(this.read(event))
    this.showCursor()
  }

  private readonly onUp = (event: PointerEvent): void => {
    this.contacts.up(this.read(event))
    this.showCursor()
  }

  private readonly onCancel = (event: PointerEvent): void => {
    this.contacts.cancel(this.read(event))
    this.showCursor()
  }

  private readonly onLeave = (event: PointerEvent): void => {
    this.contacts.left(kindOf(event))
  }

  /**
   * Without this the browser plays a mouse after each touch, which takes the focus from a text that just opened; and
   * Chromium takes a quick drag for the throw of a page, and the next tap, on any button, for what stops it.
   */
  private readonly onTouch = (event: TouchEvent): void => {
    if (event.cancelable && !hasOwnPointers(event)) event.preventDefault()
  }

  /** It moves the view, and nothing else: browsers scroll by it, and on Linux paste what is selected anywhere. */
  private readonly onMiddleButton = (event: MouseEvent): void => {
    if (event.button === 1 && !hasOwnPointers(event)) event.preventDefault()
  }

  private readonly onContextMenu = (event: MouseEvent): void => {
    if (event.button === 0 && event.ctrlKey) this.contacts.turnIntoMenu()
  }

  /** Alt, Shift and Ctrl change a gesture also while the pointer is still. A bare Alt would open the browser's menu bar. */
  private readonly onModifier = (event: KeyboardEvent): void => {
    if (this.contacts.leading === null || !MODIFIERS.includes(event.key)) return
    if (event.key === 'Alt') event.preventDefault()
    this.contacts.refresh({ shift: event.shiftKey, alt: event.altKey, ctrl: event.ctrlKey || event.metaKey })
    this.showCursor()
  }

  private readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault()
    const { camera, preferences } = this.wiring.view
    this.contacts.closeMenu()
    if (isZoom(event, preferences.getState().wheel)) {
      camera.zoomAt(this.screenOf(event), zoomOfWheel(event))
    } else {
      const pan = panOfWheel(event, camera.viewport)
      camera.panBy(pan.x, pan.y)
    }
    this.contacts.refresh()
  }

  private readonly onSafariGesture = (event: Event & { scale?: number } & Partial<MouseEvent>): void => {
    event.preventDefault()
    if (this.contacts.isPinching) return
    const scale = event.scale ?? 1
    if (event.type === 'gesturechange') {
      const at = this.screenOf({ clientX: event.clientX ?? 0, clientY: event.clientY ?? 0 })
      this.wiring.view.camera.zoomAt(at, scale / this.gestureScale)
    }
    this.gestureScale = event.type === 'gestureend' ? 1 : scale
  }

  showCursor(): void {
    const { runner, isSpaceHeld } = this.wiring
    this.element.style.cursor = isSpaceHeld() && !runner.isBusy ? 'grab' : runner.cursor
  }

  private screenOf(event: { readonly clientX: number; readonly clientY: number }): Point {
    const { left, top } = this.element.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }

  private read(event: PointerEvent): Contact {
    const screen = this.screenOf(event)
    const page = this.wiring.view.camera.screenToPage(screen)
    const { shiftKey: shift, altKey: alt, timeStamp: time, pointerId: id, button } = event
    const ctrl = event.ctrlKey || event.metaKey
    const pointer = { screen, page, kind: kindOf(event), shift, alt, ctrl, time }
    return { id, pointer, button, size: Math.max(event.width, event.height) }
  }
}

/** What changes a gesture: copies, one axis, put beside. */
const MODIFIERS = ['Alt', 'Shift', 'Control', 'Meta']

function kindOf({ pointerType }: PointerEvent): CanvasPointer['kind'] {
  return pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse'
}

/** What a mouse does by itself: a field that had the focus loses it. */
function leaveFields(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

function hasOwnPointers(event: Event): boolean {
  return event.target instanceof Element && event.target.closest(OWN_POINTERS) !== null
}
