import { expect, it } from 'vitest'
import { shortcutWords } from './shortcutWords'

it.each([
  [{ key: 'v' }, 'V', 'V'],
  [{ key: 'z', ctrl: true, shift: true }, 'Ctrl+Shift+Z', '⇧⌘Z'],
  [{ code: 'Digit1', shift: true }, 'Shift+1', '⇧1'],
  [{ key: 'Escape' }, 'Escape', 'Escape'],
])('%j', (shortcut, elsewhere, mac) => {
  expect(shortcutWords(shortcut, false)).toBe(elsewhere)
  expect(shortcutWords(shortcut, true)).toBe(mac)
})
