import type { TextLayout } from '../../shared/drawing/textLayout'
import { layoutTitle, TITLE_CARD } from '../../shared/drawing/titleCard'
import type { Box } from '../../shared/geometry/box'
import type { Camera } from '../session/camera'
import type { BoardRenderer } from './boardRenderer'

type Strip = { readonly strip: HTMLElement; readonly field: HTMLTextAreaElement }
/** On the page; of a folded cluster its pile. */
type Card = { readonly card: Box; readonly isFolded: boolean }

/** iOS zooms the page for smaller letters, and nobody reads what they write in them. CSS pixels. */
const READABLE = 16
/** Where the card is too small to write on, the field is so wide. CSS pixels. */
const ROOMY = 340
const MARGIN = 12

/**
 * Lays the field over the card, with the size that the canvas draws the title in. Where that is too small to read, does
 * not hold all of it, or is a pile's, it is a strip of its own (`data-own`), which begins where the card does.
 */
export function placeTitleStrip(
  { strip, field }: Strip,
  { card, isFolded }: Card,
  camera: Camera,
  renderer: BoardRenderer,
): void {
  const { zoom } = camera.state
  const { titleMeasurer } = renderer
  const layout = layoutTitle(field.value || field.placeholder, card, titleMeasurer)
  const drawn = layout.fontSize * zoom
  const isOwn = isFolded || !isWrittenOnCard(layout, zoom)
  const roomy = Math.min(ROOMY, camera.viewport.width - 2 * MARGIN)
  const { x, y } = camera.pageToScreen(card)
  const { text } = TITLE_CARD
  const top = Math.max(text.y, (card.height - layout.lines.length * layout.lineHeight) / 2)
  if (strip.hasAttribute('data-own') !== isOwn) strip.toggleAttribute('data-own', isOwn)
  setStyle(strip, 'transform', `translate(${x}px,${y}px)`)
  const width = `${isOwn ? Math.max(roomy, isFolded ? 0 : card.width * zoom) : card.width * zoom}px`
  const padding = isOwn ? '' : `${top * zoom}px ${text.right * zoom}px 0 ${text.x * zoom}px`
  const fontSize = `${Math.max(READABLE, drawn)}px`
  const isSame = [
    setStyle(strip, 'width', width),
    setStyle(strip, 'padding', padding),
    setStyle(field, 'fontSize', fontSize),
    setStyle(field, 'fontFamily', titleMeasurer.fontFamily),
    setStyle(strip, 'minHeight', isOwn ? '' : `${card.height * zoom}px`),
  ].every((changed) => !changed)
  if (isSame) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}

/** Whether an open title of this layout is written with the letters that the canvas draws. */
export function isWrittenOnCard({ fontSize, isCut }: TextLayout, zoom: number): boolean {
  return !isCut && fontSize * zoom >= READABLE
}

type Styled = 'transform' | 'width' | 'padding' | 'minHeight' | 'fontSize' | 'fontFamily'

/** True where it was another. */
function setStyle(element: HTMLElement, name: Styled, value: string): boolean {
  if (element.style[name] === value) return false
  element.style[name] = value
  return true
}
