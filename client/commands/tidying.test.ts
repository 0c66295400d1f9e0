import { describe, expect, it } from 'vitest'
import type { Point } from '../../shared/geometry/box'
import { createClusters } from '../../shared/operations/clusters'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { clusterDraft, noteDraft, placeIn } from '../../shared/testing/boards'
import { setSelection } from '../session/session'
import { BoardDriver } from '../testing/boardDriver'

const EDIT = new SystemEdit('import')

/** Two clusters, one half over the other, each with two notes, and a loose note under both. */
function wall(loose: Readonly<Record<string, Point>> = { loose: { x: 260, y: 120 } }): BoardDriver {
  const board = new BoardDriver(loose)
  const b = { in: null, x: 300, y: 40, pageX: 300, pageY: 40 }
  createClusters(board.doc, [clusterDraft('a'), clusterDraft('b', { place: b })], EDIT)
  const places = {
    a1: placeIn('a', 28, 92),
    a2: placeIn('a', 90, 310),
    b1: placeIn('b', 28, 92),
    b2: placeIn('b', 250, 99),
  }
  createNotes(
    board.doc,
    Object.entries(places).map(([id, place]) => noteDraft(id, { place })),
    EDIT,
  )
  board.transactions = 0
  return board
}

function select(board: BoardDriver, ...ids: readonly string[]): BoardDriver {
  setSelection(board.session, ids)
  return board
}

function places(board: BoardDriver): unknown {
  const { notes, clusters } = board.projection
  return [...notes.values(), ...clusters.values()].map(({ id, place }) => [id, place])
}

describe('tidying', () => {
  it.each([
    ['a cluster', ['a']],
    ['the cluster of a selected note', ['a2']],
  ])('%s is one undo step', async (_what, ids) => {
    const board = select(wall(), ...ids)
    const before = places(board)
    await board.commands.tidyCluster.run()
    expect(board.note('a2').place).toMatchObject({ in: 'a', x: 248, y: 92 })
    expect(board.note('b2').place).toMatchObject({ x: 250, y: 99 })
    expect(board.transactions).toBe(1)
    board.key('z', { ctrlKey: true })
    expect(places(board)).toEqual(before)
  })

  it('L5 the board moves clusters apart and what is loose out from under them, as one undo step', async () => {
    const board = wall()
    const before = places(board)
    await board.commands.tidyWall.run()
    expect(board.transactions).toBe(1)
    expect(board.note('b1').place).toMatchObject({ in: 'b', x: 28, y: 92 })
    expect(board.position('loose')).not.toEqual({ x: 260, y: 120 })
    await board.commands.tidyWall.run()
    expect(board.transactions).toBe(1)
    expect(board.said).toEqual(['Nothing overlaps'])
    board.key('z', { ctrlKey: true })
    expect(places(board)).toEqual(before)
  })

  it('L5 leaves what another holds where it is', async () => {
    const board = wall().otherHolds(['a1', 'loose'])
    await board.commands.tidyWall.run()
    expect(board.position('loose')).toEqual({ x: 260, y: 120 })
    expect(board.projection.clusters.get('a')?.place).toMatchObject({ x: 0, y: 0 })
    await select(board, 'a').commands.tidyCluster.run()
    expect(board.note('a1').place).toMatchObject({ x: 28, y: 92 })
  })

  it('is not for who watches, and a cluster not without a selection', () => {
    expect(wall().commands.tidyCluster.isEnabled()).toBe(false)
    expect(select(wall(), 'loose').commands.tidyCluster.isEnabled()).toBe(false)
    expect(new BoardDriver().commands.tidyWall.isEnabled()).toBe(false)
  })
})

describe('arranging the selection', () => {
  const LOOSE = { one: { x: 2_000, y: 0 }, two: { x: 2_050, y: 300 }, three: { x: 2_600, y: 20 } }

  it('sorts the selected notes into one block, as one undo step, and says where it is so already', async () => {
    const board = select(wall(LOOSE), 'one', 'two', 'three')
    board.commands.recolorSelection.run('blue')
    select(board, 'two').commands.recolorSelection.run('green')
    board.transactions = 0
    await select(board, 'one', 'two', 'three').commands.arrangeByColor.run()
    expect(board.position('one')).toEqual({ x: 2_000, y: 0 })
    expect(board.position('three')).toEqual({ x: 2_000, y: 220 })
    expect(board.position('two')).toEqual({ x: 2_260, y: 0 })
    expect(board.transactions).toBe(1)
    await board.commands.arrangeByColor.run()
    expect(board.said).toEqual(['Arranged so already'])
    board.key('z', { ctrlKey: true })
    expect(board.position('two')).toEqual({ x: 2_050, y: 300 })
  })

  it('leaves what another holds, and needs two', async () => {
    const board = select(wall(LOOSE), 'one', 'two').otherHolds(['two'])
    expect(board.commands.arrangeByTime.isEnabled()).toBe(false)
    await select(board, 'one', 'two', 'three').commands.arrangeByTime.run()
    expect(board.position('two')).toEqual({ x: 2_050, y: 300 })
  })
})
