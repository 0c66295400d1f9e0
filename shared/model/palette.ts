/** The papers' names, in the order in which they are offered. Their colours live with the themes, never in a document. */
export const PALETTE = ['yellow', 'orange', 'pink', 'violet', 'blue', 'teal', 'green', 'grey'] as const
export type PaletteColor = (typeof PALETTE)[number]

export function isPaletteColor(value: unknown): value is PaletteColor {
  return PALETTE.includes(value as PaletteColor)
}
