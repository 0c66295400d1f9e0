import type { Point } from '../../shared/geometry/box'
import type { PresenceStore } from '../presence/types'
import type { Camera } from '../session/camera'
import type { CanvasPointer } from '../tools/toolContext'
import type { ToolRunner } from '../tools/toolRunner'
import { createPinch } from './pinch'
import { panOfWheel, zoomOfWheel } from './wheel'

type Wiring = {
  readonly runner: ToolRunner
  readonly camera: Camera
  readonly presence: Pick<PresenceStore, 'setCursor'>
  /** True while the space bar is held: a drag moves the view. */
  isSpaceHeld(): boolean
}

/** What has pointers of its own, say the text that is open. */
const OWN_POINTERS = 'textarea, [data-own-pointers]'

/** Turns the element's pointer and wheel events into gestures of the tools. Gives what takes it off again. */
export function attachPointers(element: HTMLElement, wiring: Wiring): () => void {
  const adapter = new PointerAdapter(element, wiring)
  return () => adapter.detach()
}

class PointerAdapter {
  private readonly pinch: ReturnType<typeof createPinch>
  private readonly stop = new AbortController()
  /** The pointer that the tool follows. */
  private leader: number | null = null
  private last: PointerEvent | null = null

  constructor(
    private readonly element: HTMLElement,
    private readonly wiring: Wiring,
  ) {
    this.pinch = createPinch(wiring.camera)
    const { signal } = this.stop
    element.addEventListener('pointerdown', this.onDown, { signal })
    element.addEventListener('pointermove', this.onMove, { signal })
    element.addEventListener('pointerup', this.onUp, { signal })
    element.addEventListener('pointercancel', this.onCancel, { signal })
    element.addEventListener('lostpointercapture', this.onCancel, { signal })
    element.addEventListener('pointerleave', this.onLeave, { signal })
    element.addEventListener('contextmenu', this.onContextMenu, { signal })
    element.addEventListener('touchend', this.onTouchEnd, { signal, passive: false })
    element.addEventListener('wheel', this.onWheel, { signal, passive: false })
    for (const type of ['gesturestart', 'gesturechange', 'gestureend']) {
      element.addEventListener(type, this.onSafariGesture as EventListener, { signal, passive: false })
    }
  }

  detach(): void {
    this.stop.abort()
    this.wiring.runner.cancel()
    this.wiring.presence.setCursor(null)
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (hasOwnPointers(event) || event.button > 1) return
    const { runner } = this.wiring
    if (event.pointerType === 'touch' && this.pinch.add(event.pointerId, this.screenOf(event))) {
      this.leader = null
      runner.cancel()
      return
    }
    if (this.leader !== null) return
    if (event.pointerType === 'touch') leaveFields()
    if (event.button === 1) event.preventDefault()
    this.element.setPointerCapture(event.pointerId)
    this.leader = event.pointerId
    this.last = event
    const pans = event.button === 1 || this.wiring.isSpaceHeld()
    runner.pointerDown(this.read(event), pans ? 'hand' : undefined)
    this.showCursor()
  }

  private readonly onMove = (event: PointerEvent): void => {
    const { runner, presence } = this.wiring
    if (this.pinch.move(event.pointerId, this.screenOf(event))) return
    const pointer = this.read(event)
    presence.setCursor(pointer.page)
    if (event.pointerId === this.leader) {
      this.last = event
      runner.pointerMove(pointer)
    }
    this.showCursor()
  }

  private readonly onUp = (event: PointerEvent): void => {
    this.pinch.remove(event.pointerId)
    if (event.pointerType === 'touch') this.wiring.presence.setCursor(null)
    if (event.pointerId !== this.leader) return
    this.leader = null
    this.wiring.runner.pointerUp(this.read(event))
    this.showCursor()
  }

  private readonly onCancel = (event: PointerEvent): void => {
    this.pinch.remove(event.pointerId)
    if (event.pointerId !== this.leader) return
    this.leader = null
    this.wiring.runner.cancel()
    this.showCursor()
  }

  private readonly onLeave = (event: PointerEvent): void => {
    if (this.leader === null && event.pointerType !== 'touch') this.wiring.presence.setCursor(null)
  }

  /** Without this the browser plays a mouse after each touch, which takes the focus from a text that just opened. */
  private readonly onTouchEnd = (event: TouchEvent): void => {
    if (event.cancelable && !hasOwnPointers(event)) event.preventDefault()
  }

  private readonly onContextMenu = (event: Event): void => {
    if (!hasOwnPointers(event)) event.preventDefault()
  }

  private readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault()
    const { camera, runner } = this.wiring
    if (event.ctrlKey || event.metaKey) {
      camera.zoomAt(this.screenOf(event), zoomOfWheel(event))
    } else {
      const pan = panOfWheel(event, camera.viewport)
      camera.panBy(pan.x, pan.y)
    }
    if (this.leader !== null && this.last !== null) runner.pointerMove(this.read(this.last))
  }

  private gestureScale = 1
  private readonly onSafariGesture = (event: Event & { scale?: number } & Partial<MouseEvent>): void => {
    event.preventDefault()
    if (this.pinch.isOn) return
    const scale = event.scale ?? 1
    if (event.type === 'gesturechange') {
      const at = this.screenOf({ clientX: event.clientX ?? 0, clientY: event.clientY ?? 0 })
      this.wiring.camera.zoomAt(at, scale / this.gestureScale)
    }
    this.gestureScale = event.type === 'gestureend' ? 1 : scale
  }

  private showCursor(): void {
    this.element.style.cursor = this.wiring.isSpaceHeld() ? 'grab' : this.wiring.runner.cursor
  }

  private screenOf(event: { readonly clientX: number; readonly clientY: number }): Point {
    const { left, top } = this.element.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }

  private read(event: PointerEvent): CanvasPointer {
    const screen = this.screenOf(event)
    const kind = event.pointerType === 'touch' || event.pointerType === 'pen' ? event.pointerType : 'mouse'
    const page = this.wiring.camera.screenToPage(screen)
    return { screen, page, kind, shift: event.shiftKey, time: event.timeStamp }
  }
}

/** What a mouse does by itself: a field that had the focus loses it. */
function leaveFields(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

function hasOwnPointers(event: Event): boolean {
  return event.target instanceof Element && event.target.closest(OWN_POINTERS) !== null
}
