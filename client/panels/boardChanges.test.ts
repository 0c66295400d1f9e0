import { describe, expect, it } from 'vitest'
import { notesOf } from '../../shared/model/board'
import { pagePlace } from '../../shared/model/place'
import { boardOf } from '../testing/clusteredBoard'
import { countChanges, onBoardChange } from './boardChanges'

describe('the changes of a board', () => {
  it('are counted from when somebody first asks, whoever asks again', () => {
    const board = boardOf({ a: { x: 0, y: 0 } }, {}, {})
    const begun = countChanges(board)
    notesOf(board.doc).get('a')?.set('place', pagePlace(40, 0))
    const moved = countChanges(board)
    expect(moved).not.toBe(begun)
    expect(countChanges(board)).toBe(moved)
  })

  it('are told until that is ended', () => {
    const board = boardOf({ a: { x: 0, y: 0 } }, {}, {})
    let told = 0
    const stop = onBoardChange(board, () => {
      told++
    })
    notesOf(board.doc).get('a')?.set('place', pagePlace(40, 0))
    stop()
    notesOf(board.doc).get('a')?.set('place', pagePlace(80, 0))
    expect(told).toBe(1)
  })
})
