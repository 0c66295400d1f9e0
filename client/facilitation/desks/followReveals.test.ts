import { beforeEach, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { revealedOf } from '../../../shared/facilitation/desk'
import { pagePlace } from '../../../shared/model/place'
import { createNotes } from '../../../shared/operations/notes'
import { SystemEdit } from '../../../shared/operations/origin'
import { readDeskNews } from '../../document/deskNews'
import { DrivenBoard } from '../../testing/drivenBoard'
import { beginPhase } from '../../testing/ledBoard'
import { followReveals } from './followReveals'

const SERVER = new SystemEdit('server')

let board: DrivenBoard
let carried: string[]

beforeEach(() => {
  board = new DrivenBoard()
  carried = []
  board.session.setState({ onDesk: true })
  follow()
})

function follow(): void {
  const news = createStore(() => readDeskNews(board.desk, board.doc, 'participant', board.lead.getState()))
  board.lead.subscribe(() =>
    news.setState(readDeskNews(board.desk, board.doc, 'participant', board.lead.getState()), true),
  )
  const later = (run: () => void) => run()
  followReveals(board.ctx, board.desk, { news, carryOver: (id) => carried.push(id), later })
}

function mark(id: string, at = 10): void {
  revealedOf(board.desk).set(id, { as: `on board ${id}`, text: id, at })
}

function land(id: string, x: number): void {
  const note = { id: `on board ${id}`, text: id, place: pagePlace(x, 0), color: 'yellow' as const, reveal: 'r' }
  createNotes(board.doc, [{ ...note, author: 'me', createdAt: 1 }], SERVER)
}

describe('a reveal that took notes of this desk', () => {
  it('DE6 brings the page to the board and says how many, once all of them lie there', () => {
    mark('a')
    mark('b')
    land('a', 3_000)
    expect(board.session.getState().onDesk).toBe(true)
    land('b', 3_300)
    expect(board.session.getState().onDesk).toBe(false)
    expect(board.said).toEqual(['Your 2 post-its are on the board'])
    expect(board.camera.visibleBox().x).toBeGreaterThan(2_000)
  })

  it('DE6 says it where the notes come first', () => {
    land('a', 0)
    mark('a')
    expect(board.said).toEqual(['Your 1 post-it is on the board'])
  })

  it('DE6 tells nothing of what was revealed before the page was opened', () => {
    land('a', 0)
    mark('a', -1)
    expect(board.said).toEqual([])
    expect(board.session.getState().onDesk).toBe(true)
  })

  it('DE7 lets who writes another note finish it first', () => {
    board.session.setState({ editing: 'other' })
    land('a', 0)
    mark('a')
    expect(board.session.getState()).toMatchObject({ onDesk: true, editing: 'other' })
    board.session.setState({ editing: null })
    expect(board.session.getState().onDesk).toBe(false)
    expect(board.said).toHaveLength(1)
  })

  it('DE7 lets who writes in it go on in it on the board, at the same place', () => {
    board.session.setState({ editing: 'a', caret: { start: 1, end: 1 } })
    land('a', 0)
    mark('a')
    expect(board.session.getState()).toMatchObject({ onDesk: false, editing: 'on board a', opensAt: 1 })
    expect(carried).toEqual(['a'])
  })

  it('DE7 lets them go on on the desk where they may not write on the board, and takes that along then', () => {
    beginPhase(board, ['move'])
    board.session.setState({ editing: 'a' })
    land('a', 0)
    mark('a')
    expect(board.session.getState()).toMatchObject({ onDesk: true, editing: 'a' })
    board.session.setState({ editing: null })
    expect(board.session.getState().onDesk).toBe(false)
    expect(carried).toEqual(['a'])
  })

  it('DE7 takes nothing along where the board takes nothing', () => {
    beginPhase(board, [])
    land('a', 0)
    mark('a')
    expect(carried).toEqual([])
  })
})
