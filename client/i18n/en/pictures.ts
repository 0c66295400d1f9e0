import type { Message } from '../message'

/** Pictures of the board: SVG, PNG, PDF. */
export const pictures = {
  'pictures.title': 'Pictures',
} as const satisfies Readonly<Record<string, Message>>
