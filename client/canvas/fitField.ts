import { NOTE_METRICS } from '../../shared/drawing/noteMetrics'
import { layoutNoteText } from '../../shared/drawing/noteText'
import type { TextMeasurer } from '../../shared/drawing/textMeasurer'

/** The field is laid out larger than the note and scaled down: iOS zooms the page for letters below 16 px. */
export const ENLARGED = 2

/**
 * Gives the field the size that the canvas writes the text in, and as --drop how far its letters are from the canvas'
 * baseline, in page units. A browser that
 * breaks a line elsewhere than we do, and so needs one more, gets the next smaller size: nothing that is written is out
 * of sight, but for what no size holds, which scrolls.
 */
export function fitField(field: HTMLTextAreaElement, text: string, measurer: TextMeasurer): void {
  const { fontSize, isCut, baseline } = layoutNoteText(text, measurer)
  const sizes = isCut ? [fontSize] : NOTE_METRICS.fontSizes.filter((size) => size <= fontSize)
  const before = field.style.fontSize
  const fits = sizes.some((size) => {
    setStyle(field, 'fontSize', `${size * ENLARGED}px`)
    return field.scrollHeight <= field.clientHeight + 1
  })
  setStyle(field, 'overflowY', fits ? 'hidden' : 'auto')
  // The bar that scrolls stands beside the text, not over it.
  const bar = fits ? 0 : field.offsetWidth - field.clientWidth
  setStyle(field, 'width', `${NOTE_METRICS.text.width * ENLARGED + bar}px`)
  if (field.style.fontSize === before) return
  field.style.setProperty('--drop', `${baseline - baselineOf(field) / ENLARGED}px`)
}

/** Browsers round the room above the letters to whole pixels, each in its own way. CSS pixels of the field. */
function baselineOf(field: HTMLTextAreaElement): number {
  const probe = document.createElement('div')
  probe.className = field.className
  const { fontFamily, fontSize, lineHeight } = field.style
  Object.assign(probe.style, { fontFamily, fontSize, lineHeight, visibility: 'hidden' })
  const foot = document.createElement('span')
  foot.style.cssText = 'display:inline-block;width:1px;height:0'
  probe.append('A', foot)
  field.after(probe)
  const baseline = foot.getBoundingClientRect().bottom - probe.getBoundingClientRect().top
  probe.remove()
  return baseline
}

function setStyle(field: HTMLElement, name: 'fontSize' | 'overflowY' | 'width', value: string): void {
  if (field.style[name] !== value) field.style[name] = value
}
