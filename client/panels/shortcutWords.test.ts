import { expect, it } from 'vitest'
import { createTranslate } from '../testing/createTranslate'
import { firstShortcutWords, shortcutWords } from './shortcutWords'

const [english, french] = [createTranslate('en'), createTranslate('fr')]

it.each([
  [{ key: 'v' }, 'V', 'V', 'V'],
  [{ key: 'z', ctrl: true, shift: true }, 'Ctrl+Shift+Z', 'Ctrl+Maj+Z', '⌘⇧Z'],
  [{ code: 'Digit1', shift: true }, 'Shift+1', 'Maj+1', '⇧1'],
  [{ key: 'Escape' }, 'Esc', 'Échap', 'esc'],
  [{ key: 'Delete' }, 'Del', 'Suppr', '⌦'],
  [{ key: 'ArrowLeft', shift: true }, 'Shift+←', 'Maj+←', '⇧←'],
  [{ key: 'r', alt: true }, 'Alt+R', 'Alt+R', '⌥R'],
  [{ key: '?' }, '?', '?', '?'],
])('%j', (shortcut, inEnglish, inFrench, mac) => {
  expect(shortcutWords(shortcut, english, false)).toBe(inEnglish)
  expect(shortcutWords(shortcut, french, false)).toBe(inFrench)
  expect(shortcutWords(shortcut, french, true)).toBe(mac)
})

it('leaves out what is switched off', () => {
  const shortcuts = [{ key: '+' }, { key: '+', ctrl: true }]
  expect(firstShortcutWords(shortcuts, english, true, false)).toBe('+')
  expect(firstShortcutWords(shortcuts, english, false, false)).toBe('Ctrl++')
  expect(firstShortcutWords([{ key: 'n' }], english, false, false)).toBeNull()
})
