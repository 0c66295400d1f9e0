import { NOTE_SIZE } from '../model/note'

/** How a note is made, in page units from its top left. The editor over the canvas uses the same numbers. */
export const NOTE_METRICS = {
  size: NOTE_SIZE,
  corner: 4,
  fold: 26,
  /** The text's box. */
  text: { x: 16, y: 16, width: NOTE_SIZE - 32, height: NOTE_SIZE - 32 },
  /** The text takes the largest of these at which it fits. */
  fontSizes: [28, 25, 22, 20, 18, 16, 14, 12, 10.5, 9],
  /** Rather than break a word, the text shrinks down to this; below it, it breaks words and is as large as that allows. */
  smallestForWholeWords: 14,
  largestForBrokenWords: 18,
  /** Of the font size. */
  lineHeight: 1.25,
} as const

export const NOTE_FONT = "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', system-ui, sans-serif"

/** How much a note grows in the hand. */
export const LIFT_SCALE = 1.03

/** Up to two degrees either way, in radians, the same for everybody: so lie notes that nobody has gathered. */
export function looseAngle(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  const unit = ((hash ^ (hash >>> 16)) >>> 0) / 0xffffffff
  return ((unit * 2 - 1) * 2 * Math.PI) / 180
}
