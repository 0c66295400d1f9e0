import { describe, expect, it } from 'vitest'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'
import { createCommands, type LateSource } from './createCommands'
import { LATE_COMMANDS } from './lateCommands'
import { LATE_KEYS } from './lateKeys'
import { runShortcut } from './runShortcut'

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

it('FL9 knows the keys of what comes late as the commands themselves do', () => {
  const own = Object.entries(LATE_COMMANDS).map(([name, { shortcuts }]) => [
    name,
    (shortcuts as readonly { native?: true }[]).filter(({ native }) => native !== true),
  ])
  expect(LATE_KEYS).toEqual(Object.fromEntries(own.filter(([, shortcuts]) => shortcuts?.length)))
})

describe('a key of a command that has yet to come', () => {
  const press = { code: 'KeyD', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false, altGraph: false }
  const duplicate = { ...press, key: 'd' }

  function board() {
    const driver = new BoardDriver({ a: { x: 0, y: 0 } })
    setSelection(driver.session, ['a'])
    const late: LateSource = { current: null }
    return { driver, late, commands: createCommands(driver.ctx, late) }
  }

  it('FL9 is the board’s at once, and runs it when it is here', async () => {
    const { driver, late, commands } = board()
    const fetchCommands = async () => {
      late.current = LATE_COMMANDS
    }
    expect(runShortcut(commands, duplicate, { fetchCommands })).toBe(true)
    expect(driver.ctx.projection.notes.size).toBe(1)
    await fetchCommands()
    expect(driver.ctx.projection.notes.size).toBe(2)
  })

  it('FL9 does nothing where it does not come', async () => {
    const { driver, commands } = board()
    const fetchCommands = () => Promise.reject(new Error('no network'))
    expect(runShortcut(commands, duplicate, { fetchCommands })).toBe(true)
    await fetchCommands().catch(() => {})
    expect(driver.ctx.projection.notes.size).toBe(1)
  })
})
