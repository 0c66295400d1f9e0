import type { Box } from '../../geometry/box'
import { FAR } from './supportLayout'

/** CSS pixels: labels are at least so large, and a frame that is narrower than the other shows its title alone. */
const LABELS = 13
const FAR_BELOW = 420
/** Page units. */
const STEPS = [26, 32, 40, 50, 62, 78, 98, 122, 150]

/** One of a few sizes, so that words are laid out again only now and then while one zooms. */
export function lettersFor({ width }: Box, zoom: number): number {
  if (width * zoom < FAR_BELOW) return FAR
  return STEPS.find((step) => step * zoom >= LABELS) ?? Math.max(...STEPS)
}
