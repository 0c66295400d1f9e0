import { describe, expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { placeIn } from '../../shared/testing/boards'
import { boardOf, boardWith, HELD, overlaps, pageOf, select, titleOf, tree } from '../testing/clusteredBoard'

const CLOSE = { a: { x: 0, y: 0 }, b: { x: 230, y: 10 }, c: { x: 2000, y: 0 } }

describe('gathering what is selected', () => {
  it('leaves notes that lie together where they are, and opens the title', () => {
    const board = select(boardWith(CLOSE, {}), 'a', 'b').key('g', { ctrlKey: true })
    expect(tree(board)).toEqual(['c', { '?': ['a', 'b'] }])
    expect([pageOf(board, 'a'), pageOf(board, 'b')]).toEqual([CLOSE.a, CLOSE.b])
    const [cluster = ''] = board.selection
    expect(board.session.getState().titling).toBe(cluster)
    expect(board.projection.clusters.get(cluster)).toMatchObject({ author: 'me', color: 'yellow', title: '' })
    board.key('z', { ctrlKey: true })
    expect(tree(board)).toEqual(['a', 'b', 'c'])
  })

  it('brings together what lies apart, in reading order and over nothing else', () => {
    const notes = { a: { x: 0, y: 0 }, b: { x: 3000, y: 0 }, other: { x: 1500, y: 0 }, c: { x: 0, y: 900 } }
    const board = select(boardWith(notes, {}), 'a', 'b', 'c').key('g', { ctrlKey: true })
    expect(tree(board)).toEqual(['other', { '?': ['a', 'b', 'c'] }])
    expect(overlaps(board, ['a', 'b', 'c', 'other'])).toBe(false)
    expect(pageOf(board, 'b').x - pageOf(board, 'a').x).toBe(220)
  })

  it('brings together what lies close but with another between', () => {
    const notes = { a: { x: 0, y: 0 }, between: { x: 205, y: 0 }, b: { x: 410, y: 0 } }
    const board = select(boardWith(notes, {}), 'a', 'b').key('g', { ctrlKey: true })
    expect(overlaps(board, ['a', 'b', 'between'])).toBe(false)
    expect(pageOf(board, 'b').x - pageOf(board, 'a').x).toBe(220)
  })

  it('makes the cluster in the innermost one that all of it lies in', () => {
    const clusters = { out: {}, in: { place: placeIn('out', 30, 400) }, far: { place: pagePlace(4000, 0) } }
    const held = {
      out: { a: { x: 28, y: 92 } },
      in: { b: { x: 28, y: 92 }, c: { x: 250, y: 92 }, d: { x: 28, y: 320 } },
    }
    const board = select(boardOf({}, clusters, held), 'a', 'in').key('g', { ctrlKey: true })
    expect(tree(board)).toEqual([{ out: [{ '?': ['a', { in: ['b', 'c', 'd'] }] }] }, { far: [] }])
    select(board, 'b', 'c').key('g', { ctrlKey: true })
    expect(tree(board)).toEqual([{ out: [{ '?': ['a', { in: ['d', { '?': ['b', 'c'] }] }] }] }, { far: [] }])
  })

  it('leaves alone what another holds, and gathers nothing of one alone', () => {
    const board = select(boardWith(CLOSE, {}), 'a', 'b').otherHolds(['a'])
    expect(board.commands.gatherSelection.isEnabled()).toBe(false)
    expect(board.key('g', { ctrlKey: true }).transactions).toBe(0)
  })

  it('O31 says that clusters lie in one another up to six levels', () => {
    const names = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5']
    const clusters = names.map((id, at) => [id, at === 0 ? {} : { place: placeIn(names[at - 1] ?? '', 5, 5) }])
    const board = boardOf({}, Object.fromEntries(clusters), { c5: { a: { x: 0, y: 0 }, b: { x: 220, y: 0 } } })
    select(board, 'a', 'b').key('g', { ctrlKey: true })
    expect(board.transactions).toBe(0)
    expect(board.said).toEqual(['Clusters lie in one another up to 6 levels: this would be one too many.'])
  })
})

describe('letting go', () => {
  it('dissolves a cluster: its notes stay where they lie and are selected', () => {
    const board = boardOf({}, { c: { place: pagePlace(100, 0) } }, HELD)
    const before = pageOf(board, 'a')
    select(board, 'c').key('g', { ctrlKey: true, shiftKey: true })
    expect(tree(board)).toEqual(['a', 'b', 'd'])
    expect(pageOf(board, 'a')).toEqual(before)
    expect(board.selection).toEqual(['a', 'b', 'd'])
    board.key('z', { ctrlKey: true })
    expect(tree(board)).toEqual([{ c: ['a', 'b', 'd'] }])
  })

  it('takes notes out to beside the island, over nothing', () => {
    const board = boardOf({ x: { x: 720, y: 92 } }, { c: {} }, HELD)
    select(board, 'a', 'b').key('g', { ctrlKey: true, shiftKey: true })
    expect(tree(board)).toEqual(expect.arrayContaining(['x', 'a', 'b', { c: ['d'] }]))
    expect(overlaps(board, ['a', 'b', 'd', 'x'])).toBe(false)
    expect(board.commands.ungroupSelection.isEnabled()).toBe(false)
  })

  it('takes a cluster out of the one that it lies in, with all that it holds', () => {
    const board = boardOf(
      {},
      { out: {}, c: { place: placeIn('out', 30, 100) } },
      { ...HELD, out: { o: { x: 28, y: 600 } } },
    )
    select(board, 'c').commands.takeOut.run()
    expect(tree(board)).toEqual([{ out: ['o'] }, { c: ['a', 'b', 'd'] }])
    expect(select(board, 'c').commands.takeOut.isEnabled()).toBe(false)
  })
})

describe('merging and splitting', () => {
  it('O34 merges into the first as people read, and says where its titles are', () => {
    const clusters = { z: { place: pagePlace(2000, 0) }, c: {} }
    const board = select(boardOf({}, clusters, { ...HELD, z: { e: { x: 28, y: 92 } } }), 'z', 'c')
    board.commands.mergeClusters.run()
    expect(tree(board)).toEqual([{ c: ['a', 'b', 'd', 'e'] }])
    expect(board.selection).toEqual(['c'])
    expect(board.said).toEqual(['2 clusters merged in one. Open its title to choose among them all.'])
    board.commands.chooseTitle.run('c', 'z')
    expect(titleOf(board, 'c')).toBe('title of z')
    board.key('z', { ctrlKey: true }).key('z', { ctrlKey: true })
    expect(tree(board)).toEqual([{ c: ['a', 'b', 'd'] }, { z: ['e'] }])
  })

  it('gives a cluster without a title the title that there is', () => {
    const clusters = { c: { title: '' }, z: { place: pagePlace(2000, 0), title: 'Shade' } }
    const board = select(boardOf({}, clusters, HELD), 'z', 'c')
    board.commands.mergeClusters.run()
    expect(titleOf(board, 'c')).toBe('Shade')
    expect(board.said).toEqual(['2 clusters merged in one'])
  })

  it('splits some notes off as a sibling beside, and else says what to choose', () => {
    const board = boardOf({}, { out: {}, c: { place: placeIn('out', 30, 100) } }, HELD)
    select(board, 'a', 'b').commands.splitOff.run()
    expect(tree(board)).toEqual([{ out: [{ c: ['d'] }, { '?': ['a', 'b'] }] }])
    expect(board.session.getState().titling).toBe(board.selection[0])
    const hint = 'First choose some of its post-its, two or more and not all.'
    for (const ids of [['c'], ['a', 'b'], ['d']]) {
      board.said.length = 0
      select(board, ...ids).commands.splitOff.run()
      expect(board.said).toEqual([hint])
    }
  })
})

describe('sending the selection to a cluster', () => {
  it('puts notes into free places of it, wherever it is, and says so', () => {
    const board = boardOf({ x: { x: 9000, y: 0 }, y: { x: 9300, y: 0 } }, { c: { title: 'Shade' } }, HELD)
    select(board, 'x', 'y').commands.sendTo.run('c')
    expect(tree(board)).toEqual([{ c: expect.arrayContaining(['a', 'b', 'd', 'x', 'y']) }])
    expect(overlaps(board, ['a', 'b', 'd', 'x', 'y'])).toBe(false)
    expect(board.said).toEqual(['2 are now in “Shade”'])
    expect(board.commands.sendTo.isEnabled('c')).toBe(false)
  })

  it('puts a cluster below what lies there, and none into itself', () => {
    const board = boardOf({}, { c: {}, z: { place: pagePlace(3000, 0) } }, { ...HELD, z: { e: { x: 28, y: 92 } } })
    select(board, 'z').commands.sendTo.run('c')
    expect(tree(board)).toEqual([{ c: ['a', 'b', 'd', { z: ['e'] }] }])
    expect(overlaps(board, ['a', 'b', 'd', 'e'])).toBe(false)
    expect(select(board, 'c').commands.sendTo.isEnabled('c')).toBe(false)
    board.commands.sendTo.run('z')
    expect(board.said.at(-1)).toBe('A cluster cannot go into itself, nor into what it holds.')
  })

  it('sends to the page and to a new cluster', () => {
    const board = select(boardOf({}, { c: {} }, HELD), 'a', 'b')
    board.commands.sendTo.run('page')
    expect(tree(board)).toEqual(expect.arrayContaining(['a', 'b', { c: ['d'] }]))
    board.commands.sendTo.run('new')
    expect(tree(board)).toEqual(expect.arrayContaining([{ '?': ['a', 'b'] }, { c: ['d'] }]))
    expect(board.commands.sendTo.isEnabled('gone')).toBe(false)
  })

  it('O33 counts who was put beside a note of another cluster', () => {
    const board = select(boardOf({ x: { x: 9000, y: 0 } }, { c: {} }, HELD), 'x')
    board.commands.putBeside.run('d')
    expect(board.note('x')).toMatchObject({ place: { in: 'c' }, carried: { c: 1 } })
  })
})
