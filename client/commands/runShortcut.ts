import type { BoardCommands } from './createCommands'
import { findShortcut, type ShortcutOptions } from './findShortcut'
import type { KeyPress } from './keyPress'

/**
 * Runs the command that a key press asks for. True where there is one, so that the browser must not act on it too;
 * also where the command is disabled: Ctrl+D never makes a bookmark of a board.
 */
export function runShortcut(commands: BoardCommands, press: KeyPress, options?: ShortcutOptions): boolean {
  const found = findShortcut(commands, press, options)
  found?.command.run(...(found.shortcut.args ?? []))
  return found !== null
}
