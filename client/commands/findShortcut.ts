import type { BoundCommand } from './command'
import type { BoardCommands } from './createCommands'
import type { KeyPress } from './keyPress'
import { matchesPress } from './matchesPress'
import { isCharacterKey, type Shortcut } from './shortcut'

export type ShortcutOptions = {
  /** False switches single characters off. */
  readonly letterKeys?: boolean
  /** True where the press goes into a text: then only what says so runs. */
  readonly whileWriting?: boolean
}

type Found = {
  readonly command: BoundCommand<readonly unknown[], unknown>
  readonly shortcut: Shortcut<readonly unknown[]>
}

/**
 * What a press asks for, or null. Digits go first: where a keyboard writes a sign with Shift and a digit, the digit wins
 * over the sign, which lies elsewhere too.
 */
export function findShortcut(commands: BoardCommands, press: KeyPress, options: ShortcutOptions = {}): Found | null {
  const { letterKeys = true, whileWriting = false } = options
  let bySign: Found | null = null
  for (const command of Object.values(commands) as readonly Found['command'][]) {
    for (const shortcut of command.shortcuts) {
      if (shortcut.native === true) continue
      if (whileWriting && shortcut.whileWriting !== true) continue
      if (!letterKeys && isCharacterKey(shortcut)) continue
      if (!matchesPress(shortcut, press)) continue
      if (shortcut.code !== undefined) return { command, shortcut }
      bySign ??= { command, shortcut }
    }
  }
  return bySign
}
