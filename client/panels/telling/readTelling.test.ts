import { describe, expect, it } from 'vitest'
import { GROUND } from '../../../shared/model/account'
import { BoardDriver } from '../../testing/boardDriver'
import { readTelling } from './readTelling'

describe('what can be told', () => {
  it('TL1 TL8 is the wall, and beside it what was told of walls that are gone', () => {
    const board = new BoardDriver()
    expect(readTelling(board).walls).toEqual([{ id: GROUND, title: '' }])
    board.commands.writeAccount.run('a wall that is gone', [{ from: 0, to: 0, insert: 'So it was.' }], null)
    board.commands.writeAccount.run('one never told', [{ from: 0, to: 0, insert: '  ' }], null)
    expect(readTelling(board).walls.map(({ id }) => id)).toEqual([GROUND, 'a wall that is gone'])
  })
})
