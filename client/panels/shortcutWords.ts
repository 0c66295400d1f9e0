import { isCharacterKey, type Shortcut } from '../commands/shortcut'
import type { Translate } from '../i18n/t'

type AnyShortcut = Shortcut<readonly unknown[]>

/** What is printed on a Mac's keys instead of words. */
const MAC_SIGNS: Readonly<Record<string, string>> = {
  ctrl: '⌘',
  shift: '⇧',
  alt: '⌥',
  Enter: '↩',
  Tab: '⇥',
  Escape: 'esc',
  Backspace: '⌫',
  Delete: '⌦',
}

const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

const NAMES = {
  ctrl: 'key.ctrl',
  shift: 'key.shift',
  alt: 'key.alt',
  Enter: 'key.enter',
  Tab: 'key.tab',
  Escape: 'key.escape',
  Backspace: 'key.backspace',
  Delete: 'key.delete',
  ' ': 'key.space',
  ContextMenu: 'key.menu',
} as const

/** The keys of a shortcut as they are printed on this person's keyboard, the modifiers first: "Ctrl", "Z". */
export function shortcutKeys(shortcut: AnyShortcut, t: Translate, isMac = isMacOs()): string[] {
  const { key, code, ctrl, shift, alt } = shortcut
  const name = key ?? code?.replace(/^(Digit|Key|Numpad)/, '') ?? ''
  const held = [ctrl === true && 'ctrl', alt === true && 'alt', shift === true && 'shift'].filter(
    (one) => one !== false,
  )
  return [...held, name].map((one) => printed(one, t, isMac))
}

/** The same in a line: "Ctrl+Z", "⌘Z", "V". */
export function shortcutWords(shortcut: AnyShortcut, t: Translate, isMac = isMacOs()): string {
  return shortcutKeys(shortcut, t, isMac).join(isMac ? '' : '+')
}

/** The first shortcut that works for this person, in a line; null for none. */
export function firstShortcutWords(
  shortcuts: readonly AnyShortcut[],
  t: Translate,
  letterKeys: boolean,
  isMac = isMacOs(),
): string | null {
  const shortcut = shortcuts.find((one) => letterKeys || !isCharacterKey(one))
  return shortcut === undefined ? null : shortcutWords(shortcut, t, isMac)
}

function printed(name: string, t: Translate, isMac: boolean): string {
  const sign = (isMac ? MAC_SIGNS[name] : undefined) ?? ARROWS[name]
  if (sign !== undefined) return sign
  if (Object.hasOwn(NAMES, name)) return t(NAMES[name as keyof typeof NAMES])
  return name.length === 1 ? name.toUpperCase() : name
}

function isMacOs(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform)
}
