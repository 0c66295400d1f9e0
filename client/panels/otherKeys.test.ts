import { describe, expect, it } from 'vitest'
import { runEditorKey } from '../board/editorKeys'
import type { BoundCommand } from '../commands/command'
import { findShortcut } from '../commands/findShortcut'
import type { Shortcut } from '../commands/shortcut'
import { BoardDriver } from '../testing/boardDriver'
import { BOARD_KEYS, WRITING_KEYS } from './otherKeys'

function press({ key = '', ctrl = false, shift = false, alt = false }: Shortcut<readonly unknown[]>) {
  return { key, code: '', ctrlKey: ctrl, metaKey: false, shiftKey: shift, altKey: alt, altGraph: false }
}

describe('the keys that are listed by hand', () => {
  const { commands } = new BoardDriver()
  const unnamed = (Object.values(commands) as readonly BoundCommand<readonly unknown[], unknown>[]).filter(
    ({ group, shortcuts }) => group === null && shortcuts.length > 0,
  )

  it('are those of the commands without a name, all of them', () => {
    const listed = BOARD_KEYS.flatMap(({ shortcuts }) => shortcuts)
    const found = listed.map((shortcut) => findShortcut(commands, press(shortcut)))
    expect(found.every((one) => one !== null && one.command.group === null)).toBe(true)
    expect(new Set(found.map((one) => one?.shortcut))).toEqual(new Set(unnamed.flatMap(({ shortcuts }) => shortcuts)))
  })

  it.each(WRITING_KEYS)('do something in an open text: $labelKey', ({ shortcuts }) => {
    for (const shortcut of shortcuts) {
      const board = new BoardDriver({ a: { x: 0, y: 0 } }).doubleClick(50, 50)
      expect(board.session.getState().editing).toBe('a')
      expect(runEditorKey({ ...board, presence: board.presence, canWrite: true }, 'a', press(shortcut))).toBe(true)
      expect(board.session.getState().editing).not.toBe('a')
    }
  })
})
