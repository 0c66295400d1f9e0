import { NOTE_METRICS } from '../../shared/drawing/noteMetrics'
import { layoutNoteText } from '../../shared/drawing/noteText'
import type { TextLayout } from '../../shared/drawing/textLayout'
import { boxesOfText, placeCaret } from '../../shared/drawing/textPlaces'
import { boxesOverlap } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { PresentCaret, TextAnchor } from '../presence/types'
import type { BoardRenderer } from './boardRenderer'
import { boxOf, type SceneNote } from './boardScene'
import { overNote } from './overNote'

/** One other person's elements: `all` holds the others and lies over the note, in page units. */
export type CaretElements = {
  readonly all: HTMLElement
  readonly line: HTMLElement
  readonly selection: HTMLElement
}

/** Notes smaller than this on the screen show bars, and no letters to stand between. CSS pixels. */
const FROM_SIZE = 56
/** So long after the last key the name stays. Milliseconds. */
const NAME_FOR = 2_000

type Shown = CaretElements & {
  caret: string
  text: string
  layout: TextLayout | null
  scroll: number
  timer: ReturnType<typeof setTimeout> | undefined
}

/**
 * Puts the others' carets and selections between the letters, on the notes that they write in, open here or not.
 * Reading a text's places costs something only where the caret, the text or its layout is another than before.
 */
export class RemoteCarets {
  private readonly people = new Map<number, Shown>()
  private readonly uncut = new WeakMap<TextLayout, TextLayout>()

  constructor(
    private readonly view: BoardView,
    private readonly renderer: BoardRenderer,
  ) {}

  add(client: number, elements: CaretElements): () => void {
    this.people.set(client, { ...elements, caret: '', text: '', layout: null, scroll: 0, timer: undefined })
    return () => {
      clearTimeout(this.people.get(client)?.timer)
      this.people.delete(client)
    }
  }

  place(): void {
    for (const [client, shown] of this.people) {
      const presence = this.view.presence.others.get(client)
      const note = presence?.editing == null ? null : this.noteInSight(presence.editing)
      const isShown = note !== null && presence?.caret != null && this.placeOn(note, presence.caret, shown)
      if (shown.all.hidden === isShown) shown.all.hidden = !isShown
    }
  }

  private noteInSight(id: string): SceneNote | null {
    const { camera } = this.view
    if (camera.state.zoom * NOTE_METRICS.size < FROM_SIZE) return null
    const at = this.renderer.shownPosition(id)
    return at !== null && boxesOverlap(boxOf(at), camera.visibleBox()) ? this.renderer.scene.note(id) : null
  }

  private placeOn(note: SceneNote, caret: PresentCaret, shown: Shown): boolean {
    const transform = overNote(note.id, this.view.camera, this.renderer)
    if (transform === null) return false
    if (shown.all.style.transform !== transform) {
      shown.all.style.transform = transform
      shown.all.style.setProperty('--zoom', String(this.view.camera.state.zoom))
    }
    const isOpen = this.view.session.getState().editing === note.id
    const scroll = isOpen ? this.renderer.openScroll : 0
    const layout = this.layoutOf(note, isOpen)
    const key = keyOf(caret)
    const isSame = shown.caret === key && shown.text === note.text && shown.layout === layout
    if (isSame && shown.scroll === scroll) return true
    const from = this.placeOf(note.id, caret.anchor)
    const to = this.placeOf(note.id, caret.head)
    if (shown.caret !== key) nameForAWhile(shown)
    Object.assign(shown, { caret: key, text: note.text, layout, scroll })
    // What this page does not have yet comes with the next change of the text: until then the caret stays.
    if (from !== null && to !== null) this.draw(shown, layout, from, to)
    return true
  }

  private layoutOf(note: SceneNote, isOpen: boolean): TextLayout {
    const { measurer } = this.renderer
    note.layout ??= layoutNoteText(note.text, measurer)
    if (!isOpen || !note.layout.isCut) return note.layout
    const known = this.uncut.get(note.layout)
    if (known !== undefined) return known
    const whole = layoutNoteText(note.text, measurer, { cuts: false })
    this.uncut.set(note.layout, whole)
    return whole
  }

  private placeOf(id: string, anchor: TextAnchor): number | null {
    return anchor === null ? 0 : this.view.projection.placeAfter(id, anchor)
  }

  private draw(shown: Shown, layout: TextLayout, anchor: number, head: number): void {
    const { measurer } = this.renderer
    const { line, selection, scroll } = shown
    const { x, y, height } = placeCaret(layout, head, measurer)
    put(line, { x, y: y - scroll, height })
    line.hidden = isOutside(y - scroll, height)
    const boxes = boxesOfText(layout, Math.min(anchor, head), Math.max(anchor, head), measurer)
    selection.replaceChildren(
      ...boxes.flatMap((box) => {
        if (isOutside(box.y - scroll, box.height)) return []
        const element = document.createElement('span')
        put(element, { ...box, y: box.y - scroll })
        return [element]
      }),
    )
  }
}

function keyOf({ anchor, head }: PresentCaret): string {
  return [anchor, head].map((end) => (end === null ? '' : `${end.client} ${end.clock}`)).join(',')
}

type Place = { readonly x: number; readonly y: number; readonly height: number; readonly width?: number }

function put(element: HTMLElement, { x, y, height, width }: Place): void {
  const { text } = NOTE_METRICS
  element.style.left = `${text.x + x}px`
  element.style.top = `${text.y + y}px`
  element.style.height = `${height}px`
  if (width !== undefined) element.style.width = `${width}px`
}

/** Of the text's box, which a text that scrolls reaches beyond. */
function isOutside(y: number, height: number): boolean {
  return y < -height / 2 || y > NOTE_METRICS.text.height - height / 2
}

function nameForAWhile(shown: Shown): void {
  clearTimeout(shown.timer)
  shown.all.removeAttribute('data-still')
  shown.timer = setTimeout(() => shown.all.setAttribute('data-still', ''), NAME_FOR)
}
