import type { BoundCommand } from './command'
import type { BoardCommands } from './createCommands'
import type { Shortcut } from './shortcut'

/** What is read of a KeyboardEvent. */
export type KeyPress = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

type AnyBound = BoundCommand<readonly unknown[], unknown>

/**
 * Runs the command that a key press asks for. True where there is one, so that the browser must not act on it too;
 * also where the command is disabled: Ctrl+D never makes a bookmark of a board.
 */
export function runShortcut(commands: BoardCommands, press: KeyPress): boolean {
  for (const command of Object.values(commands) as readonly AnyBound[]) {
    const shortcut = command.shortcuts.find((one) => matches(one, press))
    if (shortcut === undefined) continue
    command.run(...(shortcut.args ?? []))
    return true
  }
  return false
}

function matches(shortcut: Shortcut<readonly unknown[]>, press: KeyPress): boolean {
  if ((shortcut.alt ?? false) !== press.altKey || (shortcut.ctrl ?? false) !== (press.ctrlKey || press.metaKey))
    return false
  if (shortcut.code !== undefined) return shortcut.code === press.code && (shortcut.shift ?? false) === press.shiftKey
  if (shortcut.key?.toLowerCase() !== press.key.toLowerCase()) return false
  return isSymbol(press.key) || (shortcut.shift ?? false) === press.shiftKey
}

/** Whether + needs Shift depends on the keyboard. */
function isSymbol(key: string): boolean {
  return key.length === 1 && key.toLowerCase() === key.toUpperCase()
}
