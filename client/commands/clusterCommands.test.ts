import { describe, expect, it } from 'vitest'
import type { Point } from '../../shared/geometry/box'
import { createClusters } from '../../shared/operations/clusters'
import { SystemEdit } from '../../shared/operations/origin'
import { clusterDraft, placeIn } from '../../shared/testing/boards'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'

/** Clusters by id: where on the page, or in which cluster; untitled where the title is "". */
type Clusters = Readonly<Record<string, Parameters<typeof clusterDraft>[1]>>

function boardWith(notes: Readonly<Record<string, Point>>, clusters: Clusters): BoardDriver {
  const board = new BoardDriver(notes)
  const drafts = Object.entries(clusters).map(([id, values]) => clusterDraft(id, values))
  createClusters(board.doc, drafts, new SystemEdit('import'))
  board.transactions = 0
  return board
}

function select(board: BoardDriver, ...ids: readonly string[]): BoardDriver {
  setSelection(board.session, ids)
  return board
}

function titleOf(board: BoardDriver, id: string): string | undefined {
  return board.projection.clusters.get(id)?.title
}

describe('a cluster as a thing', () => {
  it.each(['Enter', 'F2'])('opens its title with %s', (key) => {
    const board = select(boardWith({}, { c: {} }), 'c').key(key)
    expect(board.session.getState()).toMatchObject({ titling: 'c', editing: null })
  })

  it('O9 is titled in one undo step a stretch of typing', () => {
    const board = boardWith({}, { c: { title: '' } })
    board.commands.renameCluster.run('c', 'Sh', '', 'typing c')
    board.commands.renameCluster.run('c', 'Shade', 'Sh', 'typing c')
    expect(titleOf(board, 'c')).toBe('Shade')
    board.commands.undo.run()
    expect(titleOf(board, 'c')).toBe('')
  })

  it('folds, and opens where all that are selected are folded', () => {
    const board = select(boardWith({}, { c: { folded: true }, d: {} }), 'c', 'd')
    const folded = () => ['c', 'd'].map((id) => board.projection.clusters.get(id)?.folded)
    board.commands.toggleFold.run()
    expect(folded()).toEqual([true, true])
    board.commands.toggleFold.run()
    expect(folded()).toEqual([false, false])
    board.commands.toggleFold.run('d')
    expect(folded()).toEqual([false, true])
  })

  it('leaves alone what another holds, and what lies in a cluster that another holds', () => {
    const board = select(boardWith({}, { c: {}, d: { place: placeIn('c', 1, 1) } }), 'd').otherHolds(['c'])
    expect(board.commands.toggleFold.isEnabled()).toBe(false)
    expect(board.commands.openTitle.isEnabled('d')).toBe(false)
    board.otherHolds(null)
    expect(board.commands.toggleFold.isEnabled()).toBe(true)
  })

  it('has no title to choose where nothing was merged into it', () => {
    const board = boardWith({}, { c: {}, d: {} })
    expect(board.commands.chooseTitle.isEnabled('c', 'd')).toBe(false)
  })
})
