import { NOTE_SIZE } from '../model/note'

/** How a note is made, in page units from its top left. The editor over the canvas uses the same numbers. */
export const NOTE_METRICS = {
  size: NOTE_SIZE,
  corner: 4,
  fold: 26,
  /** The text's box. */
  text: { x: 16, y: 16, width: NOTE_SIZE - 32, height: NOTE_SIZE - 32 },
  /** The text takes the largest of these at which it fits. */
  fontSizes: [30, 27, 25, 22, 20, 18, 16, 14, 12, 10.5, 9],
  /** Rather than break a word, the text shrinks down to this; below it, it breaks words and is as large as that allows. */
  smallestForWholeWords: 18,
  largestForBrokenWords: 20,
  /** Of the font size. */
  lineHeight: 1.25,
} as const

export const NOTE_FONT = "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', system-ui, sans-serif"

/** By a person's choice. */
export const NOTE_FONTS = {
  hyperlegible: NOTE_FONT,
  openDyslexic: "'OpenDyslexic', system-ui, sans-serif",
} as const

/** How much a note grows in the hand. */
export const LIFT_SCALE = 1.03

/** Steps of a quarter of a degree: letters are kept by the angle that they are drawn at, and a few angles are enough. */
const ANGLE_STEPS = 8
const LARGEST_ANGLE = (2 * Math.PI) / 180

/** Up to two degrees either way, in radians, the same for everybody: so lie notes that nobody has gathered. */
export function looseAngle(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  const step = ((hash ^ (hash >>> 16)) >>> 0) % (2 * ANGLE_STEPS + 1)
  return ((step - ANGLE_STEPS) / ANGLE_STEPS) * LARGEST_ANGLE
}

/** Small notes lie straight: nobody sees two degrees there, and turned letters cost twice. CSS pixels. */
const STRAIGHT_BELOW = 80
const TURNED_FROM = 140

/** How much of its angle a note of this size on the screen shows, 0 to 1. */
export function turnAt(screenSize: number): number {
  return Math.min(1, Math.max(0, (screenSize - STRAIGHT_BELOW) / (TURNED_FROM - STRAIGHT_BELOW)))
}
