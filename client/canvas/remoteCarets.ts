import { boxesOfText, placeCaret } from '../../shared/drawing/textPlaces'
import type { Box } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { PresentCaret, TextAnchor } from '../presence/types'
import type { BoardRenderer } from './boardRenderer'
import { type TextSurface, TextSurfaces } from './textSurfaces'

/** One other person's elements: `all` holds the others and lies over the note or card, in page units. */
export type CaretElements = {
  readonly all: HTMLElement
  readonly line: HTMLElement
  readonly selection: HTMLElement
}

/** So long after the last key the name stays. Milliseconds. */
const NAME_FOR = 2_000

type Drawn = Pick<TextSurface, 'text' | 'layout' | 'scroll' | 'box'>

type Shown = CaretElements & {
  caret: string
  drawn: Drawn | null
  timer: ReturnType<typeof setTimeout> | undefined
}

/**
 * Puts the others' carets and selections between the letters, on the notes and title cards that they write in, open
 * here or not. Reading a text's places costs something only where the caret, the text or its layout is another than
 * before.
 */
export class RemoteCarets {
  private readonly people = new Map<number, Shown>()
  private readonly surfaces: TextSurfaces

  constructor(
    private readonly view: BoardView,
    renderer: BoardRenderer,
  ) {
    this.surfaces = new TextSurfaces(view, renderer)
  }

  add(client: number, elements: CaretElements): () => void {
    this.people.set(client, { ...elements, caret: '', drawn: null, timer: undefined })
    return () => {
      clearTimeout(this.people.get(client)?.timer)
      this.people.delete(client)
    }
  }

  place(): void {
    for (const [client, shown] of this.people) {
      const presence = this.view.presence.others.get(client)
      const { editing = null, caret = null } = presence ?? {}
      const surface = editing === null || caret === null ? null : this.surfaces.find(editing)
      const isShown = surface !== null && caret !== null
      if (isShown) this.placeOn(surface, caret, shown)
      if (shown.all.hidden === isShown) shown.all.hidden = !isShown
    }
  }

  private placeOn(surface: TextSurface, caret: PresentCaret, shown: Shown): void {
    const { id, transform, text, layout, scroll, box } = surface
    if (shown.all.style.transform !== transform) {
      shown.all.style.transform = transform
      shown.all.style.setProperty('--zoom', String(this.view.camera.state.zoom))
    }
    const key = keyOf(caret)
    if (shown.caret === key && isSameDrawn(shown.drawn, surface)) return
    const from = this.placeOf(id, caret.anchor)
    const to = this.placeOf(id, caret.head)
    if (shown.caret !== key) nameForAWhile(shown)
    Object.assign(shown, { caret: key, drawn: { text, layout, scroll, box } })
    // What this page does not have yet comes with the next change of the text: until then the caret stays.
    if (from !== null && to !== null) draw(shown, surface, from, to)
  }

  private placeOf(id: string, anchor: TextAnchor): number | null {
    return anchor === null ? 0 : this.view.projection.placeAfter(id, anchor)
  }
}

function draw({ line, selection }: Shown, surface: TextSurface, anchor: number, head: number): void {
  const { layout, measurer, scroll, box } = surface
  const { x, y, height } = placeCaret(layout, head, measurer)
  put(line, { x, y: y - scroll, height }, box)
  line.hidden = isOutside(y - scroll, height, box)
  const boxes = boxesOfText(layout, Math.min(anchor, head), Math.max(anchor, head), measurer)
  selection.replaceChildren(
    ...boxes.flatMap((part) => {
      if (isOutside(part.y - scroll, part.height, box)) return []
      const element = document.createElement('span')
      put(element, { ...part, y: part.y - scroll }, box)
      return [element]
    }),
  )
}

function isSameDrawn(a: Drawn | null, { text, layout, scroll, box }: Drawn): boolean {
  return a !== null && a.text === text && a.layout === layout && a.scroll === scroll && a.box.y === box.y
}

function keyOf({ anchor, head }: PresentCaret): string {
  return [anchor, head].map((end) => (end === null ? '' : `${end.client} ${end.clock}`)).join(',')
}

type Place = { readonly x: number; readonly y: number; readonly height: number; readonly width?: number }

function put(element: HTMLElement, { x, y, height, width }: Place, box: Box): void {
  element.style.left = `${box.x + x}px`
  element.style.top = `${box.y + y}px`
  element.style.height = `${height}px`
  if (width !== undefined) element.style.width = `${width}px`
}

/** Of the text's box, which a text that scrolls reaches beyond. */
function isOutside(y: number, height: number, box: Box): boolean {
  return y < -height / 2 || y > box.height - height / 2
}

function nameForAWhile(shown: Shown): void {
  clearTimeout(shown.timer)
  shown.all.removeAttribute('data-still')
  shown.timer = setTimeout(() => shown.all.setAttribute('data-still', ''), NAME_FOR)
}
