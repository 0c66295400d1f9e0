import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../../shared/model/place'
import { createClusters, placeNotesInCluster } from '../../../shared/operations/clusters'
import { SystemEdit } from '../../../shared/operations/origin'
import { setSelection } from '../../session/session'
import { BoardDriver } from '../../testing/boardDriver'
import { beginPhase } from '../../testing/ledBoard'
import { differentPairs, keepDifferentPairs, pairKey } from './differentPairs'
import { doWith } from './doWith'
import { readLying } from './readLying'

const REMOTE = new SystemEdit('server')

function notes(): BoardDriver {
  return new BoardDriver({ a: { x: 0, y: 0 }, b: { x: 400, y: 0 }, other: { x: 9_000, y: 0 } })
}

describe('What people do about what is alike', () => {
  it('HP5 merges a pair as any notes are merged, in one step to undo', () => {
    const board = notes()
    const before = board.doc.getMap('notes').toJSON()
    expect(doWith(board, ['a', 'b'], () => board.commands.mergeSelection.run())).toBe(true)
    expect([board.liveIds, board.note('a').text]).toEqual([['a', 'other'], 'a\nb'])
    expect(readLying(board).noteOf('b')).toBeNull()
    board.commands.undo.run()
    expect(board.doc.getMap('notes').toJSON()).toEqual(before)
  })

  it('HP6 sends a lone note to a cluster', () => {
    const board = notes()
    const draft = { id: 'c', title: 'Green', color: 'blue' as const, author: '', createdAt: 0, place: pagePlace(0, 0) }
    createClusters(board.doc, [draft], REMOTE)
    placeNotesInCluster(board.doc, ['a', 'b'], 'c', REMOTE)
    expect(readLying(board).noteOf('other')).toMatchObject({ home: null })
    expect(doWith(board, ['other'], () => board.commands.sendTo.run('c'))).toBe(true)
    expect(readLying(board).noteOf('other')).toMatchObject({ home: { id: 'c', title: 'Green' } })
  })

  it('HP9 leaves the selection as it was where something does not go', () => {
    const board = notes()
    setSelection(board.session, ['other'])
    board.otherHolds(['b'])
    expect(doWith(board, ['a', 'b'], () => board.commands.mergeSelection.run())).toBe(false)
    expect([board.selection, board.liveIds]).toEqual([['other'], ['a', 'b', 'other']])
  })

  it('HP9 says why not, where the phase does not let one', () => {
    const board = notes()
    beginPhase(board, ['move'], 'Arranging')
    expect(doWith(board, ['a', 'b'], () => board.commands.mergeSelection.run())).toBe(false)
    expect(doWith(board, ['a', 'b'], () => board.commands.gatherSelection.run())).toBe(false)
    expect(board.said).toEqual([
      'Now: Arranging. Writing is for another time.',
      'Now: Arranging. Gathering is for another time.',
    ])
    expect([board.selection, board.transactions]).toEqual([[], 0])
  })

  it('HP5 keeps which pairs are not the same, whichever way round, for one open board', () => {
    const [board, other] = [notes(), notes()]
    keepDifferentPairs(board.session, new Set([pairKey({ a: 'b', b: 'a' })]))
    expect(differentPairs(board.session).has(pairKey({ a: 'a', b: 'b' }))).toBe(true)
    expect(differentPairs(other.session).size).toBe(0)
  })

  it('HP1 HP4 is asked of the one selected note, anew each time, and left for the desk', () => {
    const board = notes()
    const { commands, session } = board
    expect(commands.openSimilarTo.isEnabled()).toBe(false)
    commands.openSimilar.run()
    expect(session.getState()).toMatchObject({ window: 'similar', similar: { to: null } })
    setSelection(session, ['a'])
    const asked = session.getState().similar
    commands.openSimilarTo.run()
    expect(session.getState()).toMatchObject({ window: 'similar', similar: { to: 'a' } })
    expect(session.getState().similar).not.toBe(asked)
    expect(board.transactions).toBe(0)
    commands.toggleDesk.run()
    expect(session.getState()).toMatchObject({ onDesk: true, window: null })
  })
})
