import { describe, expect, it } from 'vitest'
import { buildClusterTree } from '../../shared/queries/clusterTree'
import { placeIn } from '../../shared/testing/boards'
import { boardOf, boardWith, HELD, pageOf, select, titleOf, tree } from '../testing/clusteredBoard'

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

describe('a selection with clusters', () => {
  it('O3 moves them by one write each, and what lies in a selected one goes with it', () => {
    const board = select(boardOf({ x: { x: 900, y: 0 } }, { c: {} }, HELD), 'c', 'a', 'x')
    board.key('ArrowRight')
    expect(pageOf(board, 'a')).toEqual({ x: 36, y: 92 })
    expect(board.note('a').place.x).toBe(28)
    expect(pageOf(board, 'x')).toEqual({ x: 908, y: 0 })
    board.commands.moveNotes.run(['c', 'x'], { x: 10, y: 0 })
    expect(pageOf(board, 'a')).toEqual({ x: 46, y: 92 })
    board.commands.movePlaceDown.run()
    expect(pageOf(board, 'a')).toEqual({ x: 46, y: 316 })
  })

  it('goes into the trash in one step, clusters alone: their notes stay; and comes back', () => {
    const board = select(boardOf({ x: { x: 900, y: 0 } }, { c: {} }, HELD), 'c', 'x')
    const deleted = board.commands.deleteSelection.run() ?? []
    expect(tree(board)).toEqual(['a', 'b', 'd'])
    expect(board.transactions).toBe(1)
    board.commands.restoreNotes.run(deleted)
    expect(tree(board)).toEqual(['x', { c: ['a', 'b', 'd'] }])
    expect(board.selection).toEqual(['c', 'x'])
  })

  it('gets a paper', () => {
    const board = select(boardOf({ x: { x: 900, y: 0 } }, { c: {} }, HELD), 'c', 'x')
    board.commands.recolorSelection.run('teal')
    expect([board.projection.clusters.get('c')?.color, board.note('x').color, board.note('a').color]).toEqual([
      'teal',
      'teal',
      'yellow',
    ])
  })

  it('is copied with all that a cluster holds, in one step', () => {
    const board = boardOf(
      {},
      { c: { title: 'Shade' }, part: { place: placeIn('c', 28, 400) } },
      { ...HELD, part: { p: { x: 28, y: 92 } } },
    )
    select(board, 'c').key('d', { ctrlKey: true })
    expect(board.transactions).toBe(1)
    const [copy = ''] = board.selection
    expect(board.projection.clusters.get(copy)).toMatchObject({ title: 'Shade', author: 'me' })
    const nodes = buildClusterTree(board.projection).roots
    const shapes = nodes.map(({ notes, children }) => [
      notes.map(({ text }) => text),
      children.map((part) => part.notes.length),
    ])
    expect(shapes[0]).toEqual(shapes[1])
    expect(shapes[0]).toEqual([['text of a', 'text of b', 'text of d'], [1]])
    board.key('z', { ctrlKey: true })
    expect(tree(board)).toEqual([{ c: ['a', 'b', 'd', { part: ['p'] }] }])
  })

  it('copies a note into the cluster that it lies in', () => {
    const board = select(boardOf({}, { c: {} }, HELD), 'a').key('d', { ctrlKey: true })
    expect(board.note(board.selection[0] ?? '').place).toMatchObject({ in: 'c', x: 60, y: 124 })
  })
})

describe('a note that is made', () => {
  it('belongs to the island that it is made on', () => {
    const board = boardOf(
      {},
      { c: {}, part: { place: placeIn('c', 28, 400) } },
      { ...HELD, part: { p: { x: 28, y: 92 } } },
    )
    const made = (x: number, y: number) => board.note(board.commands.createNote.run({ x, y }) ?? '').place.in
    expect([made(128, 320), made(156, 590), made(3000, 0)]).toEqual(['c', 'part', null])
    board.commands.toggleFold.run('c')
    expect(made(100, 100)).toBeNull()
  })

  it('belongs to the cluster of the note that it is made beside or builds on', () => {
    const board = select(boardOf({}, { c: {} }, HELD), 'd')
    board.commands.buildOnNote.run()
    expect(board.note(board.selection[0] ?? '').place).toMatchObject({ in: 'c', x: 692, y: 92 })
    const next = board.commands.createNextNote.run('a', 'below') ?? ''
    expect(board.note(next).place).toMatchObject({ in: 'c', x: 28, y: 316 })
  })

  it('lies beside islands, where its place is not chosen', () => {
    const board = boardOf({ x: { x: -300, y: 92 } }, { c: {} }, HELD)
    const next = board.commands.createNextNote.run('x', 'right') ?? ''
    expect(board.note(next).place.in).toBeNull()
    expect(Math.abs(pageOf(board, next).y - 92)).toBeGreaterThan(199)
  })
})
