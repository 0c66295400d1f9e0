import { expect, it } from 'vitest'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'
import { createCommands, type LateSource } from './createCommands'
import { LATE_COMMANDS } from './lateCommands'

it('gives every command that comes late, which does nothing before and everything after', () => {
  const board = new BoardDriver({ a: { x: 0, y: 0 } })
  setSelection(board.session, ['a'])
  const late: LateSource = { current: null }
  const commands = createCommands(board.ctx, late)
  for (const name of Object.keys(LATE_COMMANDS)) expect(commands).toHaveProperty(name)
  expect(commands.tagSelection.isEnabled('urgent')).toBe(false)
  expect(commands.tagSelection.run('urgent')).toBeNull()
  expect(commands.movePlaceLeft.shortcuts).toEqual([])
  expect(commands.movePlaceLeft.group).toBeNull()

  late.current = LATE_COMMANDS
  commands.tagSelection.run('urgent')
  expect(board.note('a').tags).toEqual(['urgent'])
  expect(commands.movePlaceLeft.group).toBe('note')
  expect(commands.addWalls.leads).toBe(true)
})
