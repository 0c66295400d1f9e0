import type { LATE_COMMANDS } from './lateCommands'
import type { Shortcut } from './shortcut'

/**
 * The keys of commands that come late, so that a press waits for its command, and the browser makes nothing else of it.
 * They are said here and with each command; a test holds that the two agree.
 */
export const LATE_KEYS: { readonly [Name in keyof typeof LATE_COMMANDS]?: readonly Shortcut<never>[] } = {
  duplicateSelection: [{ key: 'd', ctrl: true }],
  buildOnNote: [{ key: 'b' }],
  openTags: [{ key: 'g' }, { key: '#' }],
  bringToFront: [{ key: ']' }],
  sendToBack: [{ key: '[' }],
  zoomToSelection: [{ code: 'Digit2', shift: true }],
  saySelection: [{ key: 'r', alt: true }],
  gatherSelection: [{ key: 'g', ctrl: true }],
  ungroupSelection: [{ key: 'g', ctrl: true, shift: true }],
  splitSelection: [{ key: 'Enter', ctrl: true, shift: true }],
  mergeSelection: [{ key: 'm' }],
  goToOrigin: [{ key: 'b', shift: true }],
  changePlaceBefore: [{ key: 'ArrowUp', alt: true }],
  changePlaceAfter: [{ key: 'ArrowDown', alt: true }],
  toggleBolt: [{ key: 'e' }],
  chooseLaserTool: [{ key: 'k' }],
  toggleHand: [{ key: 'h', shift: true }],
  toggleDesk: [{ key: 'w' }],
  openRelate: [{ key: 'r' }],
  openTelling: [{ key: 't' }],
}
