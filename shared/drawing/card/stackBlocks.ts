import type { Box } from '../../geometry/box'
import type { Block } from './block'
import type { Piece } from './pen'

/** One below another. Those that have no room are left out, the last ones first. */
export function layStack(blocks: readonly Block[], box: Box, gap: number): Piece[] {
  const heights = shareHeight(blocks, box.height, gap)
  const pieces: Piece[] = []
  let { y } = box
  for (const [at, height] of heights.entries()) {
    pieces.push(...(blocks[at]?.lay({ ...box, y, height }) ?? []))
    y += height + gap
  }
  return pieces
}

export function stackHeight(blocks: readonly Block[], gap: number): number {
  return sum(blocks.map(({ natural }) => natural)) + gap * Math.max(0, blocks.length - 1)
}

/** The height that each of the first blocks gets. */
export function shareHeight(blocks: readonly Block[], height: number, gap: number): number[] {
  const shown = [...blocks]
  const room = () => height - gap * (shown.length - 1)
  while (shown.length > 1 && sum(shown.map(({ least }) => least)) > room()) shown.pop()
  const natural = sum(shown.map((block) => block.natural))
  if (shown.length === 1) return shown.map(({ most }) => Math.min(most, height))
  return natural <= room() ? grow(shown, room() - natural) : shrink(shown, room())
}

/** What is left over goes evenly to those that can use it. */
function grow(blocks: readonly Block[], spare: number): number[] {
  const heights = blocks.map(({ natural }) => natural)
  let left = spare
  for (let round = 0; round < blocks.length && left > 0.5; round++) {
    const growing = blocks.flatMap(({ most }, at) => (most > (heights[at] as number) ? [at] : []))
    const share = left / Math.max(1, growing.length)
    for (const at of growing) {
      const more = Math.min(share, (blocks[at] as Block).most - (heights[at] as number))
      heights[at] = (heights[at] as number) + more
      left -= more
    }
  }
  return heights
}

/** The highest give first, so that a short one beside a long one keeps all of itself. */
function shrink(blocks: readonly Block[], room: number): number[] {
  let [low, high] = [0, room]
  const at = (level: number) => blocks.map(({ natural, least }) => Math.min(natural, Math.max(least, level)))
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2
    if (sum(at(middle)) > room) high = middle
    else low = middle
  }
  return at(low)
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
