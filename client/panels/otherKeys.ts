import type { Shortcut } from '../commands/shortcut'
import type { PlainMessageKey } from '../i18n/t'

/** Keys that the list of commands does not tell: held to the truth by the test beside. */
export type OtherKeys = {
  readonly labelKey: PlainMessageKey
  readonly shortcuts: readonly Shortcut<readonly unknown[]>[]
}

const ARROWS = ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']

/** On the board: of commands that nobody asks for by name. */
export const BOARD_KEYS: readonly OtherKeys[] = [
  { labelKey: 'keys.move', shortcuts: ARROWS.map((key) => ({ key })) },
  { labelKey: 'keys.moveFar', shortcuts: ARROWS.map((key) => ({ key, shift: true })) },
  { labelKey: 'keys.stepOut', shortcuts: [{ key: 'Escape' }] },
]

/** In the open text of a post-it. */
export const WRITING_KEYS: readonly OtherKeys[] = [
  { labelKey: 'keys.next', shortcuts: [{ key: 'Tab' }] },
  { labelKey: 'keys.previous', shortcuts: [{ key: 'Tab', shift: true }] },
  { labelKey: 'keys.below', shortcuts: [{ key: 'Enter', ctrl: true }] },
  { labelKey: 'keys.above', shortcuts: [{ key: 'Enter', ctrl: true, alt: true }] },
  { labelKey: 'keys.finish', shortcuts: [{ key: 'Escape' }] },
]

/** What hands do: each word for what happens has one for how. */
export const GESTURES = ['doubleClick', 'move', 'gather', 'copy', 'select', 'menu', 'pan', 'panTouch', 'zoom'] as const
