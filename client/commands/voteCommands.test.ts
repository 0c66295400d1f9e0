import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ballotsOf, readBallot } from '../../shared/facilitation/ballot'
import { type Vote, votesOf } from '../../shared/facilitation/vote'
import { pagePlace } from '../../shared/model/place'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'
import { boardOf } from '../testing/clusteredBoard'
import { beginPhase, freeze } from '../testing/ledBoard'

const NOTES = { a: { x: 100, y: 100 }, b: { x: 500, y: 100 }, c: { x: 900, y: 100 } }

function openVote(board: BoardDriver, more: Partial<Omit<Vote, 'id'>> = {}): BoardDriver {
  const vote: Omit<Vote, 'id'> = {
    ...{ title: 'What counts?', method: 'dots', dots: 2, most: 1, kind: 'notes', wall: null, among: null },
    ...{ openedAt: 1, by: 'leader', roll: ['me'], closedAt: null, results: null },
    ...more,
  }
  const entry = new Y.Map<unknown>()
  for (const [name, value] of Object.entries(vote)) entry.set(name, value)
  votesOf(board.stage).set('v', entry)
  return board
}

const ballotOn = (board: BoardDriver) => readBallot(board.desk, 'v')

describe('voting', () => {
  it('VT3 goes to a thing or to the one that is selected, and onto the desk alone', () => {
    const board = openVote(new BoardDriver(NOTES))
    board.commands.castDot.run('a')
    setSelection(board.session, ['b'])
    board.commands.castDot.run()
    expect(ballotOn(board)).toEqual({ a: 1, b: 1 })
    expect(board.transactions).toBe(0)
    setSelection(board.session, ['a', 'b'])
    expect(board.commands.takeDot.isEnabled()).toBe(false)
    board.commands.takeDot.run('b')
    expect(ballotOn(board)).toEqual({ a: 1 })
  })

  it('VT3 no undo follows it', () => {
    const board = openVote(new BoardDriver(NOTES))
    board.commands.moveNotes.run(['c'], { x: 10, y: 0 })
    board.commands.castDot.run('a')
    board.commands.undo.run()
    expect(ballotOn(board)).toEqual({ a: 1 })
    expect(board.position('c')).toEqual(NOTES.c)
  })

  it('VT3 who takes everything back has not voted', () => {
    const board = openVote(new BoardDriver(NOTES))
    board.commands.castDot.run('a')
    board.commands.takeDot.run('a')
    expect(ballotsOf(board.desk).has('v')).toBe(false)
  })

  it('VT2 beyond the quota nothing is written, and the person is told why', () => {
    const board = openVote(new BoardDriver(NOTES))
    for (const id of ['a', 'a', 'b', 'c']) board.commands.castDot.run(id)
    expect(ballotOn(board)).toEqual({ a: 1, b: 1 })
    expect(board.said).toEqual([
      'No more of your dots may lie on this one.',
      'All your dots are placed. Take one back to place it elsewhere.',
    ])
  })

  it('VT2 dots on what somebody deleted meanwhile are free again', () => {
    const board = openVote(new BoardDriver(NOTES))
    for (const id of ['a', 'b']) board.commands.castDot.run(id)
    setSelection(board.session, ['a'])
    board.commands.deleteSelection.run()
    board.commands.castDot.run('c')
    expect(ballotOn(board)).toEqual({ b: 1, c: 1 })
  })

  it('VT3 ranks and answers, each by the vote’s method alone', () => {
    const ranks = openVote(new BoardDriver(NOTES), { method: 'ranks' })
    ranks.commands.castFirst.run('a')
    ranks.commands.castSecond.run('b')
    ranks.commands.castThird.run('c')
    ranks.commands.castFirst.run('c')
    expect(ballotOn(ranks)).toEqual({ b: 2, c: 1 })
    expect([ranks.commands.castDot, ranks.commands.castYes].map((one) => one.isEnabled('a'))).toEqual([false, false])
    const agree = openVote(new BoardDriver(NOTES), { method: 'agree' })
    agree.commands.castYes.run('a')
    agree.commands.castNo.run('b')
    expect(ballotOn(agree)).toEqual({ a: 1, b: -1 })
  })

  it('VT3 only for what stands: of the kind, among what is voted on, and there', () => {
    const notes = openVote(
      boardOf({ loose: { x: 100, y: 100 } }, { g: { title: 'Group', place: pagePlace(0, 1_000) } }, {}),
    )
    expect(['loose', 'g', 'nothing'].map((id) => notes.commands.castDot.isEnabled(id))).toEqual([true, false, false])
    const second = openVote(new BoardDriver(NOTES), { among: ['a'] })
    expect(['a', 'b'].map((id) => second.commands.castDot.isEnabled(id))).toEqual([true, false])
    const wall = openVote(new BoardDriver(NOTES), { wall: 'elsewhere' })
    expect(wall.commands.castDot.isEnabled('a')).toBe(false)
  })
})

describe('who may vote', () => {
  const mayVote = (board: BoardDriver) => board.commands.castDot.isEnabled('a')

  it('VT1 those on the roll while the vote is open, and nobody before or after', () => {
    const board = new BoardDriver(NOTES)
    expect(mayVote(board)).toBe(false)
    openVote(board)
    expect(mayVote(board)).toBe(true)
    votesOf(board.stage).get('v')?.set('closedAt', 5)
    expect(mayVote(board)).toBe(false)
    expect(mayVote(openVote(new BoardDriver(NOTES), { roll: ['somebody'] }))).toBe(false)
  })

  it('VT1 also where nobody is named by what they do', () => {
    const board = openVote(new BoardDriver(NOTES))
    writeStageMeta(board.stage, { authors: 'hidden' })
    expect(mayVote(board)).toBe(true)
  })

  it('VT1 as phase and freeze let them; in a phase of votes alone too', () => {
    const board = openVote(new BoardDriver(NOTES))
    beginPhase(board, ['vote'])
    expect(mayVote(board)).toBe(true)
    beginPhase(board, ['write'])
    expect(mayVote(board)).toBe(false)
    beginPhase(board, ['vote', 'move'])
    freeze(board)
    expect(mayVote(board)).toBe(false)
    expect(ballotOn(board)).toBeNull()
  })
})
