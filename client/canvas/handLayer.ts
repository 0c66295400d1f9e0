import type { Box, Point } from '../../shared/geometry/box'
import type { SeenView, Viewport } from '../session/camera'
import type { HandPicture, Look } from './handPicture'
import { addLayerCanvas, emptyLayerCanvas, fitLayerCanvas, type LayerCanvas } from './layerCanvas'
import { isSameList } from './sameItems'

/** A place in CSS pixels from the view's top left. */
type Patch = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** A canvas lies on such a line, which is a whole device pixel at every usual ratio. CSS pixels. */
const STEP = 20
/** It grows by so much, so that it seldom does. */
const GROWTH = 100
/** One that has become larger than is needed by this factor is made smaller. */
const SPACIOUS = 4
/** What takes more than this by the view is painted only where it is in view, and anew in each frame. */
const MOST = 1.25

/** What is on the canvas: where it was when it was painted, all of it. */
type Shown = { readonly look: Look; readonly at: Point }

/**
 * What is in hands, on a canvas no larger than that: to clear one that covers the view and to put it together with the
 * rest of the page costs more than to paint a note. While only the hand moves, the canvas does: nothing is painted.
 */
export class HandLayer {
  private readonly sheet: LayerCanvas
  private viewport: Viewport = { width: 1, height: 1 }
  private pixelRatio = 1
  private patch: Patch = { left: 0, top: 0, width: 0, height: 0 }
  private height = 0
  private isBlank = true
  private shown: Shown | null = null

  constructor(container: HTMLElement, name: string) {
    this.sheet = addLayerCanvas(container, name)
    emptyLayerCanvas(this.sheet)
    // It goes along without the page being put together anew.
    this.sheet.element.style.willChange = 'transform'
  }

  setSize(viewport: Viewport): void {
    this.viewport = viewport
    this.empty()
  }

  setPixelRatio(pixelRatio: number): void {
    if (pixelRatio === this.pixelRatio) return
    this.pixelRatio = pixelRatio
    this.empty()
  }

  /** The higher lies above the lower ones. */
  setHeight(height: number): void {
    if (height === this.height) return
    this.height = height
    this.sheet.element.style.zIndex = String(height)
  }

  draw(picture: HandPicture): void {
    if (this.goAlong(picture)) return
    const { box, view } = picture
    const place = box === null || box === 'all' ? box : placeOf(box, view)
    const seen = place !== null && place !== 'all' && picture.look === null ? inView(place, this.viewport) : place
    const patch = seen === null ? null : patchFor(seen, this.patch, this.viewport)
    if (!this.isBlank) this.wipe()
    this.shown = null
    if (patch === null || place === null) {
      this.show(false)
      return
    }
    this.move(patch)
    this.paint(picture, patch)
    if (picture.look !== null && place !== 'all' && holds(patch, place))
      this.shown = { look: picture.look, at: picture.at }
  }

  destroy(): void {
    emptyLayerCanvas(this.sheet)
    this.sheet.element.remove()
  }

  /** False where what is painted is not what is to be seen. */
  private goAlong({ look, at, view }: HandPicture): boolean {
    const { shown, patch, pixelRatio } = this
    if (shown === null || look === null || this.isBlank || !isSameList(look, shown.look)) return false
    const onPixel = (length: number) => Math.round(length * view.state.zoom * pixelRatio) / pixelRatio
    const left = patch.left + onPixel(at.x - shown.at.x)
    const top = patch.top + onPixel(at.y - shown.at.y)
    this.sheet.element.style.transform = `translate(${left}px, ${top}px)`
    return true
  }

  private paint({ view, paint }: HandPicture, patch: Patch): void {
    const { context, watch } = this.sheet
    watch.take()
    context.setTransform(this.pixelRatio, 0, 0, this.pixelRatio, 0, 0)
    paint(context, pageBoxOf(patch, view))
    this.show(watch.take())
  }

  private wipe(): void {
    const { element, context } = this.sheet
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, element.width, element.height)
  }

  private move(patch: Patch): void {
    const { width, height } = this.patch
    if (width !== patch.width || height !== patch.height) fitLayerCanvas(this.sheet, patch, this.pixelRatio)
    this.sheet.element.style.transform = `translate(${patch.left}px, ${patch.top}px)`
    this.patch = patch
  }

  private show(isPainted: boolean): void {
    if (isPainted !== this.isBlank) return
    this.isBlank = !isPainted
    this.sheet.element.style.visibility = isPainted ? '' : 'hidden'
  }

  private empty(): void {
    emptyLayerCanvas(this.sheet)
    this.patch = { ...this.patch, width: 0, height: 0 }
    this.shown = null
    this.show(false)
  }
}

/**
 * Where a canvas has to lie to show all that is in a place, in view or not: as large as the one that is there if that
 * will do. All of the view for what is too large; null where the place is out of view.
 */
export function patchFor(place: Patch | 'all', now: Patch, { width, height }: Viewport): Patch | null {
  const all = { left: 0, top: 0, width, height }
  if (place === 'all') return all
  const [right, bottom] = [place.left + place.width, place.top + place.height]
  if (place.left >= width || place.top >= height || right <= 0 || bottom <= 0) return null
  const [left, top] = [roundDown(place.left), roundDown(place.top)]
  const needed = { width: right - left, height: bottom - top }
  const isLarge = now.width * now.height > SPACIOUS * needed.width * needed.height
  const fits = now.width >= needed.width && now.height >= needed.height && !isLarge
  const size = fits ? now : { width: roundUp(needed.width), height: roundUp(needed.height) }
  return size.width * size.height > MOST * width * height ? all : { left, top, width: size.width, height: size.height }
}

/** What is painted anew in each frame is painted where it is seen alone; null where it is not. */
export function inView(place: Patch, { width, height }: Viewport): Patch | null {
  const [left, top] = [Math.max(0, place.left), Math.max(0, place.top)]
  const [right, bottom] = [Math.min(width, place.left + place.width), Math.min(height, place.top + place.height)]
  return right <= left || bottom <= top ? null : { left, top, width: right - left, height: bottom - top }
}

function holds(patch: Patch, { left, top, width, height }: Patch): boolean {
  const [right, bottom] = [patch.left + patch.width, patch.top + patch.height]
  return patch.left <= left && patch.top <= top && right >= left + width && bottom >= top + height
}

function placeOf(box: Box, view: SeenView): Patch {
  const { x, y } = view.pageToScreen(box)
  const { zoom } = view.state
  return { left: x, top: y, width: box.width * zoom, height: box.height * zoom }
}

function pageBoxOf({ left, top, width, height }: Patch, { state: { x, y, zoom } }: SeenView): Box {
  return { x: x + left / zoom, y: y + top / zoom, width: width / zoom, height: height / zoom }
}

function roundDown(length: number): number {
  return Math.floor(length / STEP) * STEP
}

function roundUp(length: number): number {
  return Math.ceil(length / GROWTH) * GROWTH
}
