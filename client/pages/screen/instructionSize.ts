/** The least that is read from ten metres. Percent of the screen's height. */
export const LEAST = 4.5

const SIZES = [
  { upTo: 50, size: 10 },
  { upTo: 90, size: 8 },
  { upTo: 150, size: 6.6 },
  { upTo: 220, size: 5.6 },
]

/** How large an instruction is written that has half the screen or all of it. Percent of the screen's height. */
export function instructionSize(text: string, room: 'half' | 'whole'): number {
  const size = SIZES.find(({ upTo }) => text.length <= upTo)?.size ?? LEAST
  return room === 'whole' ? size * 1.15 : Math.max(LEAST, size * 0.8)
}
