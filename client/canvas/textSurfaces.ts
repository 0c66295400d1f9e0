import { NOTE_METRICS } from '../../shared/drawing/noteMetrics'
import { layoutNoteText } from '../../shared/drawing/noteText'
import type { TextLayout } from '../../shared/drawing/textLayout'
import type { TextMeasurer } from '../../shared/drawing/textMeasurer'
import { layoutTitle, titleTextBox } from '../../shared/drawing/titleCard'
import { type Box, boxesOverlap } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import { titledOnCanvas } from '../session/session'
import type { BoardRenderer } from './boardRenderer'
import { boxOf, type SceneIsland, type SceneNote } from './boardScene'
import { overNote } from './overNote'
import { isWrittenOnCard } from './placeTitleStrip'

/** A text as it is read on the board right now. */
export type TextSurface = {
  /** The note's, or the cluster's. */
  readonly id: string
  readonly text: string
  readonly layout: TextLayout
  readonly measurer: TextMeasurer
  /** CSS: from page units beside its note or card to where that is painted. */
  readonly transform: string
  /** Of the text, in those units. */
  readonly box: Box
  /** How far it is scrolled, page units. */
  readonly scroll: number
}

/** Notes smaller than this on the screen show bars, and no letters to stand between. CSS pixels. */
const FROM_SIZE = 56
/** The same for a title's letters. */
const FROM_LETTERS = 7

/** Finds the notes and title cards whose letters are in sight. */
export class TextSurfaces {
  private readonly uncut = new WeakMap<TextLayout, TextLayout>()
  private readonly titles = new WeakMap<SceneIsland, { readonly key: string; readonly layout: TextLayout }>()

  constructor(
    private readonly view: BoardView,
    private readonly renderer: BoardRenderer,
  ) {}

  /** Null for one that is out of sight, too small to read, or folded away. */
  find(id: string): TextSurface | null {
    const { scene } = this.renderer
    const note = scene.note(id)
    if (note !== null) return note.isHidden ? null : this.ofNote(note)
    const island = scene.island(id)
    return island === null || island.isHidden || island.isFolded ? null : this.ofCard(island)
  }

  private ofNote(note: SceneNote): TextSurface | null {
    const { camera, session } = this.view
    const at = this.renderer.shownPosition(note.id)
    if (at === null || camera.state.zoom * NOTE_METRICS.size < FROM_SIZE) return null
    const transform = boxesOverlap(boxOf(at), camera.visibleBox()) ? overNote(note.id, camera, this.renderer) : null
    if (transform === null) return null
    const isOpen = session.getState().editing === note.id
    const scroll = isOpen ? this.renderer.openScroll : 0
    const layout = this.layoutOf(note, isOpen)
    return {
      ...{ id: note.id, text: note.text, layout, transform, scroll },
      measurer: this.renderer.measurer,
      box: NOTE_METRICS.text,
    }
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

  private ofCard(island: SceneIsland): TextSurface | null {
    const { camera, session } = this.view
    const card = this.renderer.islandCard(island.id)
    if (card === null || !boxesOverlap(card, camera.visibleBox())) return null
    const layout = this.titleOf(island, card)
    const { zoom } = camera.state
    const isOpen = titledOnCanvas(session.getState()) === island.id
    if (layout.fontSize * zoom < FROM_LETTERS || (isOpen && !isWrittenOnCard(layout, zoom))) return null
    const at = camera.pageToScreen(card)
    const text = titleTextBox({ ...card, x: 0, y: 0 })
    const top = text.y + (text.height - layout.lines.length * layout.lineHeight) / 2
    return {
      ...{ id: island.id, text: island.title, layout, scroll: 0 },
      measurer: this.renderer.titleMeasurer,
      transform: `matrix(${zoom},0,0,${zoom},${at.x},${at.y})`,
      box: { ...text, y: top },
    }
  }

  private titleOf(island: SceneIsland, card: Box): TextLayout {
    const key = `${card.width} ${this.renderer.titleMeasurer.fontFamily} ${island.title}`
    const known = this.titles.get(island)
    if (known?.key === key) return known.layout
    const layout = layoutTitle(island.title, card, this.renderer.titleMeasurer)
    this.titles.set(island, { key, layout })
    return layout
  }
}
