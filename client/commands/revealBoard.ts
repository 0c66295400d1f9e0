import { OUTLINE_FILLS_BELOW } from '../session/outlineSpace'
import type { CommandContext } from './command'

/** Where the outline covers the board, the board takes its place. */
export function revealBoard({ session, camera }: CommandContext): void {
  if (!session.getState().outline || camera.viewport.width >= OUTLINE_FILLS_BELOW) return
  session.setState({ outline: false, workplace: 'canvas' })
}
