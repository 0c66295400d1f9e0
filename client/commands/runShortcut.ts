import type { BoardCommands } from './createCommands'
import { findShortcut, type ShortcutOptions } from './findShortcut'
import type { KeyPress } from './keyPress'

type Running = ShortcutOptions & {
  /** Resolves once the commands that come late are here. */
  readonly fetchCommands?: () => Promise<void>
}

/**
 * Runs the command that a key press asks for, where that has yet to come once it is here. True where there is one, so
 * that the browser must not act on it too; also where the command is disabled: Ctrl+D never makes a bookmark of a board.
 */
export function runShortcut(commands: BoardCommands, press: KeyPress, options: Running = {}): boolean {
  const found = findShortcut(commands, press, options)
  if (found === null) return false
  const { command, shortcut } = found
  const run = () => void command.run(...(shortcut.args ?? []))
  if (command.isHere) run()
  // Without a network there is no command: as if nothing was pressed.
  else options.fetchCommands?.().then(run, () => {})
  return true
}
